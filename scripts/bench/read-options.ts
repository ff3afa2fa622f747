import { parseArgs } from 'node:util';
import { fail, succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { Meeting } from './pictures/creature-source.ts';

export const usage = `npm run evaluate -- SOURCE [options]

SOURCE is one of
  --pictures DIR            concepts are the folders of DIR: DIR/<concept>/*; with a list of pairs of them in
                            DIR/pairs.json, only those meet
  --isekai FILE --pictures DIR
                            a list of the paper (ISEKAI, or test100_pairs.jsonl), its pictures below DIR; where there are
                            enough, the page's Paper experiment too
  --curve DIR               the page's learning curve: DIR/train/<concept>/* taught, DIR/test/<concept>/* asked, as the
                            studio exports them ("none of these" is the folder of strangers)
  --creatures pair|hybrid   generated creatures that training never drew: two species, or a hybrid and a parent
options
  --ways 2                  concepts in an episode
  --shots 1,2,4,8           demonstrations per concept
  --queries 2               queries per concept in an episode
  --episodes 1000           episodes for every number of shots; of an ISEKAI file, at most so many records
  --each 60                 at most so many pictures of a concept are encoded
  --kinds 40                species that are drawn
  --seed 1                  what is drawn by chance
  --models DIR              the model's folder (public/models/mini)
  --hands                   half of the episodes show and ask about pictures by one hand, half show one hand's and ask about
                            another's; the hand is the beginning of a file's name up to "--"
  --absent                  also ask about concepts that were not taught
  --link                    also run the tests of the link between demonstrations and answer
  --copies 10000            labels that --link lets the model copy
  --orders 5                random orders of a --curve, whose last point is the largest of --shots
  --threshold 0.5           below it, --curve counts an answer as "not sure"
  --no-timing               do not time encoding and answering
  --json FILE               also write the figures as JSON`;

type Source =
  | { readonly kind: 'pictures'; readonly directory: string }
  | { readonly kind: 'isekai'; readonly file: string; readonly directory: string }
  | { readonly kind: 'curve'; readonly directory: string }
  | { readonly kind: 'creatures'; readonly meeting: Meeting };

export interface Options {
  readonly source: Source;
  readonly ways: number;
  /** Per concept, rising. */
  readonly shots: readonly number[];
  readonly queries: number;
  readonly episodes: number;
  readonly each: number;
  /** Species of creatures. */
  readonly kinds: number;
  readonly seed: number;
  readonly models: string;
  readonly hands: boolean;
  readonly absent: boolean;
  readonly link: boolean;
  /** Labels of the copying test. */
  readonly copies: number;
  /** Random orders of a learning curve. */
  readonly orders: number;
  /** 0 to 1. */
  readonly threshold: number;
  readonly timing: boolean;
  readonly json: string | null;
}

/** Reads the command line; the failure is one sentence. */
export function readOptions(argv: readonly string[]): Outcome<Options, string> {
  let values;
  try {
    values = parse(argv);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const source = sourceOf(values);
  if (!source.ok) return source;
  const counts = {
    ways: Number(values.ways),
    queries: Number(values.queries),
    episodes: Number(values.episodes),
    each: Number(values.each),
    kinds: Number(values.kinds),
    copies: Number(values.copies),
    orders: Number(values.orders),
  };
  for (const [name, count] of Object.entries(counts)) {
    const least = name === 'ways' ? 2 : 1;
    if (!isCount(count) || count < least) {
      return fail(`--${name} must be a whole number from ${least} on.`);
    }
  }
  const shots = [...new Set(values.shots.split(',').map(Number))].sort((one, other) => one - other);
  if (!shots.every(isCount)) return fail('--shots must be whole numbers from 1 on, such as 1,2,4.');
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) return fail('--seed must be a whole number.');
  const threshold = Number(values.threshold);
  if (!(threshold >= 0 && threshold <= 1)) return fail('--threshold must be from 0 to 1.');
  if (source.value.kind === 'isekai') {
    if (counts.ways !== 2)
      return fail('An ISEKAI file has two concepts in every record: --ways must be 2.');
    if (values.hands || values.absent || values.link) {
      return fail('--hands, --absent and --link are not for ISEKAI files.');
    }
  }
  if (values.hands && source.value.kind === 'creatures') {
    return fail('--hands needs --pictures: creatures are drawn by one hand.');
  }
  return succeed({
    source: source.value,
    ...counts,
    shots,
    seed,
    threshold,
    models: values.models,
    hands: values.hands,
    absent: values.absent,
    link: values.link,
    timing: !values['no-timing'],
    json: values.json ?? null,
  });
}

function parse(argv: readonly string[]) {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const flag = { type: 'boolean', default: false } as const;
  return parseArgs({
    args: [...argv],
    options: {
      pictures: { type: 'string' },
      curve: { type: 'string' },
      isekai: { type: 'string' },
      creatures: { type: 'string' },
      ways: text('2'),
      shots: text('1,2,4,8'),
      queries: text('2'),
      episodes: text('1000'),
      each: text('60'),
      kinds: text('40'),
      copies: text('10000'),
      orders: text('5'),
      threshold: text('0.5'),
      seed: text('1'),
      models: text('public/models/mini'),
      hands: flag,
      absent: flag,
      link: flag,
      'no-timing': flag,
      json: { type: 'string' },
    },
  }).values;
}

function sourceOf({
  pictures,
  isekai,
  creatures,
  curve,
}: ReturnType<typeof parse>): Outcome<Source, string> {
  if (curve !== undefined) {
    return pictures === undefined && isekai === undefined && creatures === undefined
      ? succeed({ kind: 'curve', directory: curve })
      : fail('Name one source, not two.');
  }
  if (creatures !== undefined) {
    if (pictures !== undefined || isekai !== undefined) return fail('Name one source, not two.');
    if (creatures !== 'pair' && creatures !== 'hybrid') {
      return fail('--creatures is "pair" or "hybrid".');
    }
    return succeed({ kind: 'creatures', meeting: creatures });
  }
  if (pictures === undefined) {
    return fail(isekai === undefined ? 'No source is named.' : '--isekai needs --pictures too.');
  }
  return isekai === undefined
    ? succeed({ kind: 'pictures', directory: pictures })
    : succeed({ kind: 'isekai', file: isekai, directory: pictures });
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 1;
}
