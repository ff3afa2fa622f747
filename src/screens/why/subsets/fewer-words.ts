import { plural, t } from '@lingui/core/macro';
import { say } from '../../../languages/say.ts';
import { numberOf, sentencesOf } from '../../../languages/words.ts';
import type { AloneReading, SubsetEvidence } from '../../../domain/evaluation/subset-evidence.ts';
import { NONE } from '../../../domain/lcl/answer.ts';
import { percent } from '../../../ui/numbers.ts';

/** What was said, in words. `nameOf` gives a concept's name. */
export function fewerSaidWords(
  said: string | typeof NONE,
  nameOf: (label: string) => string,
): string {
  return said === NONE ? t`“not sure”` : t`“${{ name: nameOf(said) }}”`;
}

/** What one picture says alone, beside the answer that all pictures give. */
export function aloneWords(
  { said, probability }: AloneReading,
  full: string | typeof NONE,
  nameOf: (label: string) => string,
): string {
  const share = percent(probability);
  if (said === full) return t`still ${{ what: fewerSaidWords(said, nameOf) }}, ${share}`;
  return t`then ${{ what: fewerSaidWords(said, nameOf) }} (${share} for the answer)`;
}

/** How many pictures are enough, in a sentence or two. `what` is the answer in words. */
export function enoughWords(
  { levels, fewest, enough }: Pick<SubsetEvidence, 'levels' | 'fewest' | 'enough'>,
  what: string,
): string {
  if (levels.length === 0) return t`Each concept has one picture. Fewer cannot be tried.`;
  if (fewest === null)
    return t`With fewer of each concept the answer never stayed ${what}. It takes all of them.`;
  const level = levels.find(({ shots }) => shots === fewest);
  const can =
    enough === fewest || !level
      ? []
      : [
          t`${{ perConcept: perConcept(fewest) }} can be enough. Choices that say ${what}: ${{ stayed: level.stayed }} of ${{ tried: level.tried }}.`,
        ];
  if (enough === null)
    return say(
      sentencesOf([...can, t`Which pictures they are matters: with fewer, some choices do not.`]),
    );
  const areDrawn = levels.some(({ shots, possible, tried }) => shots >= enough && possible > tried);
  return say(sentencesOf([...can, alwaysWords(enough, areDrawn)]));
}

function alwaysWords(enough: number, areDrawn: boolean): string {
  return areDrawn
    ? t`${plural(enough, { one: '# per concept is enough, in every choice that was tried.', other: '# per concept are enough, in every choice that was tried.' })}`
    : t`${plural(enough, { one: '# per concept is enough, whichever they are.', other: '# per concept are enough, whichever they are.' })}`;
}

/** "16", or "128 choices drawn of 4,900" where not every choice was tried. */
export function triedWords({ tried, possible }: { tried: number; possible: number }): string {
  if (possible <= tried) return say(numberOf(tried));
  return possible < 1e9
    ? t`${tried} choices drawn of ${{ all: say(numberOf(possible)) }}`
    : t`${tried} choices drawn of more than a billion`;
}

export function perConcept(shots: number): string {
  return t`${shots} per concept`;
}
