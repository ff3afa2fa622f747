import fc from 'fast-check';
import type { Concept } from '../../../domain/lcl/concept.ts';
import type { SupportChange } from '../../../domain/lcl/counterfactual.ts';
import { MARKERS } from '../../../domain/lcl/concept.ts';
import type { ImageId } from '../../../kernel/image-id.ts';
import { newSession, type Session } from '../../../domain/session/session.ts';
import { episode } from '../../../domain/testing/made.ts';
import { labelsOf, supportSetOf } from '../../../domain/lcl/support-set.ts';

const words = fc.constantFrom(
  'fep',
  'Käfer',
  '猫',
  '🦔 hedgehog',
  'a "quoted" one',
  '__proto__',
  'x, y',
);

/** Sessions as a visitor may make them from the given pictures. Every name and every id occurs once. */
export function randomSessions(pictures: readonly ImageId[]): fc.Arbitrary<Session> {
  const picture = fc.constantFrom(...pictures);
  const demonstration = fc.record({ imageId: picture, source: words, muted: fc.boolean() });
  const concept = fc.record({
    name: words,
    marker: fc.constantFrom(...MARKERS),
    muted: fc.boolean(),
    demonstrations: fc.array(demonstration, { maxLength: 4 }),
  });
  return fc
    .record({
      name: words,
      concepts: fc.uniqueArray(concept, { maxLength: 5, selector: ({ name }) => name }),
      testTray: fc.array(fc.record({ imageId: picture, source: words, truth: words }), {
        maxLength: 3,
      }),
      query: fc.option(fc.record({ imageId: picture, source: words })),
      threshold: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
      asksAtOnce: fc.boolean(),
      asked: fc.boolean(),
      orderSeed: fc.option(fc.nat()),
      change: fc.constantFrom<SupportChange>(
        { kind: 'swap-labels', labels: ['fep', 'Käfer'] },
        { kind: 'without-demonstration', demonstrationId: '0-0' },
        { kind: 'without-concept', label: '猫' },
      ),
    })
    .map((made) => {
      const concepts: Concept[] = made.concepts.map((one, place) => ({
        ...one,
        id: `concept-${place}`,
        demonstrations: one.demonstrations.map((shown, at) => ({ ...shown, id: `${place}-${at}` })),
      }));
      const supportSet = supportSetOf(concepts);
      const query = made.query ?? { imageId: pictures[0] as ImageId, source: 'asked.png' };
      const context = {
        supportSet,
        query,
        labels: labelsOf(supportSet),
        ...(made.orderSeed !== null && { orderSeed: made.orderSeed }),
      };
      return {
        ...newSession('random', made.name, concepts, 1234),
        query: made.query,
        threshold: made.threshold,
        asksAtOnce: made.asksAtOnce,
        testTray: made.testTray.map((one, at) => ({ ...one, id: `test-${at}` })),
        episodes: made.asked ? [episode('asked', context)] : [],
        whatIfs: made.asked
          ? [{ ...episode('what-if', context), baseId: 'asked', change: made.change }]
          : [],
      };
    });
}
