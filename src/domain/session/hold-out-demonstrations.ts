import type { DemonstrationId } from '../lcl/demonstration.ts';
import { removeDemonstration } from './arrange-demonstrations.ts';
import { findDemonstration, type Session } from './session.ts';

/** Of so many pictures of a concept, "Split" keeps one for testing. */
const ONE_OF = 3;

/**
 * Moves demonstrations to the test tray, each with its concept as the truth. One that another concept shows too, or that
 * lies on the tray already, stays where it is. What was taught cannot test.
 */
export function withDemonstrationsHeldOut(
  session: Session,
  ids: readonly DemonstrationId[],
): Session {
  return ids.reduce((before, id) => {
    const found = findDemonstration(before, id);
    if (!found) return before;
    const { imageId, source } = found.demonstration;
    const without = removeDemonstration(before, id);
    const isShown = without.concepts.some(({ demonstrations }) =>
      demonstrations.some((placed) => placed.imageId === imageId),
    );
    if (isShown || before.testTray.some((heldOut) => heldOut.imageId === imageId)) return before;
    const heldOut = { id, imageId, source, truth: found.concept.name };
    return { ...without, testTray: [...without.testTray, heldOut] };
  }, session);
}

/** Every third demonstration of each concept. A concept with fewer than three keeps all. */
export function everyThird({ concepts }: Pick<Session, 'concepts'>): readonly DemonstrationId[] {
  return concepts.flatMap(({ demonstrations }) =>
    demonstrations.filter((_, at) => at % ONE_OF === ONE_OF - 1).map(({ id }) => id),
  );
}

/** Says what test pictures are: a concept's name, `null` for none of these, or an empty name if nobody knows. */
export function withTruth(
  session: Session,
  ids: ReadonlySet<string>,
  truth: string | null,
): Session {
  const isTold = session.testTray.some(({ id, truth: told }) => ids.has(id) && told !== truth);
  if (!isTold) return session;
  const testTray = session.testTray.map((heldOut) =>
    ids.has(heldOut.id) ? { ...heldOut, truth } : heldOut,
  );
  return { ...session, testTray };
}
