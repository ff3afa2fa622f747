import { createPrng, mixSeeds } from '../../kernel/prng.ts';
import { NONE } from '../lcl/answer.ts';
import type { DemonstrationId } from '../lcl/demonstration.ts';
import { labelsOf, type SupportSet } from '../lcl/support-set.ts';
import { drawn } from './draw.ts';

/** Demonstrations that are shown together, in the place of the full support set. */
type Choice = readonly DemonstrationId[];

/** Choices that show `shots` demonstrations of each concept, or all of a concept that has fewer. */
export interface ShotLevel {
  readonly shots: number;
  /** How many such choices there are. More than `choices` where some were drawn at random. */
  readonly possible: number;
  readonly choices: readonly Choice[];
}

/** The subsets of a support set under which a question is asked again. */
export interface SubsetPlan {
  /** One demonstration as the only one of its concept, beside all demonstrations of the other concepts. */
  readonly alone: readonly { readonly demonstrationId: DemonstrationId; readonly shown: Choice }[];
  /** From one per concept on, without the full support set. */
  readonly levels: readonly ShotLevel[];
}

/** Decides which choices are drawn. It is fixed, so that the same question is always asked the same way. */
const SEED = 1;

/**
 * Plans the subsets of decision 0023: each demonstration of the candidate alone, and for each number of shots every
 * choice, or `most` drawn at random where there are more. Any demonstration is taken alone if the candidate is none.
 */
export function planSubsets(
  supportSet: SupportSet,
  candidate: string | typeof NONE,
  most: number,
): SubsetPlan {
  const concepts = labelsOf(supportSet).map((label) => idsOf(supportSet, label));
  const mostShots = Math.max(0, ...concepts.map(({ length }) => length));
  const own = supportSet.filter(({ label }) => candidate === NONE || label === candidate);
  return {
    alone: own.slice(0, most).map(({ demonstrationId, label }) => ({
      demonstrationId,
      shown: supportSet
        .filter((other) => other.label !== label || other.demonstrationId === demonstrationId)
        .map((other) => other.demonstrationId),
    })),
    levels: shotsBelow(mostShots).map((shots) => levelOf(concepts, shots, most)),
  };
}

/** How many rows a plan has. */
export function subsetRows({ alone, levels }: SubsetPlan): readonly Choice[] {
  return [...alone.map(({ shown }) => shown), ...levels.flatMap(({ choices }) => choices)];
}

function idsOf(supportSet: SupportSet, label: string): Choice {
  return supportSet
    .filter((shown) => shown.label === label)
    .map(({ demonstrationId }) => demonstrationId);
}

/** Every number up to four, and then doubled, because with many shots one more changes little. */
function shotsBelow(most: number): readonly number[] {
  const levels: number[] = [];
  for (let shots = 1; shots < most; shots += shots < 4 ? 1 : shots) levels.push(shots);
  return levels;
}

function levelOf(concepts: readonly Choice[], shots: number, most: number): ShotLevel {
  const possible = concepts
    .map(({ length }) => combinationsCount(length, Math.min(shots, length)))
    .reduce((product, count) => product * count, 1);
  const choices =
    possible <= most ? everyChoice(concepts, shots) : drawnChoices(concepts, shots, most);
  return { shots, possible, choices };
}

function everyChoice(concepts: readonly Choice[], shots: number): readonly Choice[] {
  return concepts.reduce<readonly Choice[]>(
    (begun, ids) =>
      begun.flatMap((choice) =>
        combinations(ids, Math.min(shots, ids.length)).map((more) => [...choice, ...more]),
      ),
    [[]],
  );
}

/** Different choices, each as likely as any other. */
function drawnChoices(concepts: readonly Choice[], shots: number, most: number): readonly Choice[] {
  const prng = createPrng(mixSeeds(SEED, shots));
  const found = new Map<string, Choice>();
  // More are possible than are wanted, so this ends. The bound holds off a run of bad luck.
  for (let tries = 0; found.size < most && tries < 8 * most; tries++) {
    const choice = concepts.flatMap((ids) => drawn(ids, Math.min(shots, ids.length), prng));
    found.set([...choice].sort().join('\n'), choice);
  }
  return [...found.values()];
}

function combinations(ids: Choice, count: number): readonly Choice[] {
  if (count === 0) return [[]];
  if (count > ids.length) return [];
  return ids.flatMap((id, index) =>
    combinations(ids.slice(index + 1), count - 1).map((rest) => [id, ...rest]),
  );
}

/** n over k. Beyond what numbers can count it is infinite. */
function combinationsCount(n: number, k: number): number {
  let count = 1;
  for (let step = 1; step <= Math.min(k, n - k); step++) count = (count * (n - step + 1)) / step;
  return Math.round(count);
}
