import type { Background } from './backgrounds.ts';
import { hybrid } from './hybrid.ts';
import { individual } from './individual.ts';
import { species, type Species } from './drawing/species.ts';

/** The drawn pictures of a first lesson. It has two concepts with names and six pictures to ask about. */
export interface StarterPack {
  readonly id: string;
  readonly title: string;
  readonly blurb: string;
  readonly concepts: readonly {
    readonly name: string;
    readonly demonstrations: readonly string[];
  }[];
  /** `concept` is the name of the true concept. */
  readonly queries: readonly { readonly svg: string; readonly concept: string }[];
}

/** The plan of a first lesson, with its kinds and the surroundings of each picture. */
export interface StarterPackPlan {
  readonly id: string;
  readonly title: string;
  readonly blurb: string;
  readonly concepts: readonly [ConceptPlan, ConceptPlan];
  readonly queries: readonly { readonly of: 0 | 1; readonly background: Background }[];
  /** Of the individuals. */
  readonly seed: number;
}

interface ConceptPlan {
  readonly name: string;
  readonly kind: Species;
  readonly backgrounds: readonly Background[];
}

/** Both concepts are shown on the same four backgrounds, so that the background reveals nothing. */
const anywhere: readonly Background[] = ['meadow', 'sky', 'sand', 'plain'];

const everywhere: StarterPackPlan['queries'] = [
  { of: 0, background: 'snow' },
  { of: 1, background: 'plain' },
  { of: 1, background: 'meadow' },
  { of: 0, background: 'room' },
  { of: 1, background: 'sky' },
  { of: 0, background: 'sand' },
];

/** Two kinds that have nothing in common. */
export function strangers(first: number, second: number, seed: number): StarterPackPlan {
  return {
    id: 'strangers',
    title: 'Two strangers',
    blurb: 'Two creatures that nobody has seen before: four pictures of each are all it gets.',
    concepts: [
      { name: 'blicket', kind: species(first), backgrounds: anywhere },
      { name: 'zorbel', kind: species(second), backgrounds: anywhere },
    ],
    queries: everywhere,
    seed,
  };
}

/** A kind, and its hybrid with another kind. */
export function family(first: number, second: number, seed: number): StarterPackPlan {
  return {
    id: 'family',
    title: 'A family likeness',
    blurb: 'One is the child of the other: the same body, but something else has been mixed in.',
    concepts: [
      { name: 'dorfling', kind: species(first), backgrounds: anywhere },
      {
        name: 'quindle',
        kind: hybrid(species(first), species(second), seed),
        backgrounds: anywhere,
      },
    ],
    queries: everywhere,
    seed,
  };
}

/**
 * A kind and its hybrid with another. One is always on the meadow and the other always at night, until they are asked
 * about.
 */
export function trap(first: number, second: number, seed: number): StarterPackPlan {
  return {
    id: 'trap',
    title: 'The trap',
    blurb: 'In these examples the background gives it away. Does the model look at the creature?',
    concepts: [
      { name: 'tiffle', kind: species(first), backgrounds: Array<Background>(4).fill('meadow') },
      {
        name: 'oskabo',
        kind: hybrid(species(first), species(second), seed),
        backgrounds: Array<Background>(4).fill('night'),
      },
    ],
    queries: [
      { of: 0, background: 'meadow' },
      { of: 1, background: 'meadow' },
      { of: 0, background: 'night' },
      { of: 1, background: 'sky' },
      { of: 1, background: 'meadow' },
      { of: 0, background: 'night' },
    ],
    seed,
  };
}

export function drawStarterPack({
  concepts,
  queries,
  seed,
  ...words
}: StarterPackPlan): StarterPack {
  return {
    id: words.id,
    title: words.title,
    blurb: words.blurb,
    concepts: concepts.map(({ name, kind, backgrounds }) => ({
      name,
      demonstrations: backgrounds.map((background, index) =>
        individual(kind, seed + index, { background }),
      ),
    })),
    queries: queries.map(({ of, background }, index) => ({
      svg: individual(concepts[of].kind, seed + 100 + index, { background }),
      concept: concepts[of].name,
    })),
  };
}

/**
 * The packs for a first visit, with creatures that were never in the training. They were chosen with `npm run packs`.
 * In two lessons the model is right, and one is a trap that it falls into (2 of 6 right). It took 80 seeds to find the
 * trap, because the model falls into none of the first 20.
 */
export const starterPacks: readonly StarterPack[] = [
  strangers(1_000_002, 1_000_003, 1_000_002),
  family(1_000_004, 1_000_005, 1_000_004),
  trap(1_000_080, 1_000_081, 1_000_080),
].map(drawStarterPack);
