import { createPrng, mixSeeds } from '../../../kernel/prng.ts';
import type { Taught } from '../../lcl/link-context.ts';
import type { LabelledPicture, SupportSet } from '../../lcl/support-set.ts';
import type { CheckCondition, CheckName } from '../../session/check-run.ts';
import { drawn } from '../draw.ts';
import { exchangedLabels } from '../exchange.ts';
import { pseudoWords } from '../pseudo-words.ts';

/** One condition of a check: what is taught, and which pictures are asked about. */
export interface CheckStep {
  readonly condition: CheckCondition;
  readonly variant: number;
  /** The labels stand in the order of the concepts, whatever names they have under this condition. */
  readonly taught: Taught;
  /** Place of a concept whose own pictures are not asked about. */
  readonly leavesOut?: number;
}

/** How many times as many demonstrations the crowd has. */
export const CROWD = 3;
/** Blank pictures, from black to white. */
export const SHADES = 8;
/** Concepts that take their turn as the crowd. */
const CROWDS = 4;

/** The steps of a check in their order. There are none where the support set is too small for it. */
export function checkSteps(check: CheckName, taught: Taught, seed: number): readonly CheckStep[] {
  const step = (condition: CheckCondition, changed: Taught = taught, variant = 0): CheckStep => ({
    condition,
    variant,
    taught: changed,
  });
  const exchanged = () =>
    step('exchanged', renamed(taught, namesUnder('exchanged', taught.labels, seed)));
  switch (check) {
    case 'swap':
      return [step('as-taught'), exchanged()];
    case 'copycat':
      return [
        step('as-taught'),
        step('last-concept-last', inBlocks(taught, taught.labels)),
        step('first-concept-last', inBlocks(taught, taught.labels.toReversed())),
      ];
    case 'crowd':
      return crowdSteps(taught, seed);
    case 'eyes-shut':
      return Array.from({ length: SHADES }, (_, shade) => step('blank', taught, shade));
    case 'name-reader': {
      const words = namesUnder('made-up', taught.labels, seed);
      return [step('made-up', renamed(taught, words)), exchanged()];
    }
    case 'background':
      return [step('as-taught'), step('middle-covered'), step('edge-covered')];
  }
}

/** The names of the concepts under a condition, in their order. */
export function namesUnder(
  condition: CheckCondition,
  names: readonly string[],
  seed: number,
): readonly string[] {
  if (condition === 'exchanged') return exchangedLabels(names);
  return condition === 'made-up' ? pseudoWords(names.length, createPrng(seed)) : names;
}

/** The same demonstrations under other names, given in the order of the labels. */
function renamed(taught: Taught, names: readonly string[]): Taught {
  const newName = new Map(taught.labels.map((label, concept) => [label, names[concept] ?? label]));
  const supportSet = taught.supportSet.map((shown) => ({
    ...shown,
    label: newName.get(shown.label) ?? shown.label,
  }));
  return { ...taught, supportSet, labels: names };
}

/** All demonstrations of one concept, then all of another, as the paper's demonstration shows them. */
function inBlocks(taught: Taught, order: readonly string[]): Taught {
  const supportSet = order.flatMap((label) => ofLabel(taught.supportSet, label));
  return { ...taught, supportSet };
}

function crowdSteps(taught: Taught, seed: number): readonly CheckStep[] {
  const { supportSet, labels } = taught;
  const lines = labels.map((label, concept) => {
    const own = ofLabel(supportSet, label);
    return drawn(own, own.length, createPrng(mixSeeds(seed, concept)));
  });
  const shots = lines.map(({ length }) => length);
  const few = Math.min(...shots, Math.floor(Math.max(...shots) / CROWD));
  if (few < 1) return [];
  const shownTo = (count: (concept: number) => number): Taught => {
    const shown = new Set<LabelledPicture>(
      lines.flatMap((line, concept) => line.slice(0, count(concept))),
    );
    return { ...taught, supportSet: supportSet.filter((one) => shown.has(one)) };
  };
  const crowds = [...shots.keys()].filter((concept) => (shots[concept] ?? 0) >= CROWD * few);
  return [
    { condition: 'even', variant: 0, taught: shownTo(() => few) },
    ...crowds.slice(0, CROWDS).map((crowd): CheckStep => ({
      condition: 'crowd',
      variant: crowd,
      taught: shownTo((concept) => (concept === crowd ? CROWD * few : few)),
      leavesOut: crowd,
    })),
  ];
}

function ofLabel(supportSet: SupportSet, label: string): SupportSet {
  return supportSet.filter((shown) => shown.label === label);
}
