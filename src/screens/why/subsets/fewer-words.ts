import type { AloneReading, SubsetEvidence } from '../../../domain/evaluation/subset-evidence.ts';
import { NONE } from '../../../domain/lcl/answer.ts';
import { percent } from '../../../ui/numbers.ts';

/** What was said, in words. `nameOf` gives a concept's name. */
export function fewerSaidWords(
  said: string | typeof NONE,
  nameOf: (label: string) => string,
): string {
  return said === NONE ? '“not sure”' : `“${nameOf(said)}”`;
}

/** What one picture says alone, beside the answer that all pictures give. */
export function aloneWords(
  { said, probability }: AloneReading,
  full: string | typeof NONE,
  nameOf: (label: string) => string,
): string {
  const share = percent(probability);
  if (said === full) return `still ${fewerSaidWords(said, nameOf)}, ${share}`;
  return `then ${fewerSaidWords(said, nameOf)} (${share} for the answer)`;
}

/** How many pictures are enough, in a sentence or two. `what` is the answer in words. */
export function enoughWords(
  { levels, fewest, enough }: Pick<SubsetEvidence, 'levels' | 'fewest' | 'enough'>,
  what: string,
): string {
  if (levels.length === 0) return 'Each concept has one picture. Fewer cannot be tried.';
  if (fewest === null)
    return `With fewer of each concept the answer never stayed ${what}. It takes all of them.`;
  const level = levels.find(({ shots }) => shots === fewest);
  const can =
    enough === fewest || !level
      ? ''
      : `${perConcept(fewest)} can be enough: ${level.stayed} of ${level.tried} choices say ${what}. `;
  if (enough === null)
    return `${can}Which pictures they are matters: with fewer, some choices do not.`;
  const areDrawn = levels.some(({ shots, possible, tried }) => shots >= enough && possible > tried);
  const which = areDrawn ? 'in every choice that was tried' : 'whichever they are';
  return `${can}${perConcept(enough)} ${enough === 1 ? 'is' : 'are'} enough, ${which}.`;
}

/** "16", or "128 choices drawn of 4,900" where not every choice was tried. */
export function triedWords({ tried, possible }: { tried: number; possible: number }): string {
  if (possible <= tried) return String(tried);
  const all = possible < 1e9 ? possible.toLocaleString('en') : 'more than a billion';
  return `${tried} choices drawn of ${all}`;
}

export function perConcept(shots: number): string {
  return `${shots} per concept`;
}
