import { shows } from '../../domain/session/arrange-demonstrations.ts';
import { change } from '../store/change.ts';
import { newId } from '../store/new-id.ts';
import type { TakenPicture } from './take-pictures.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Puts a kept picture on the test tray; `false` if it lies there already, or if a concept shows it: a picture that was
 * taught can no longer test.
 */
export function holdOut(
  tools: Pick<Tools, 'store' | 'now'>,
  { imageId, source }: TakenPicture,
  truth: string,
  step: string,
): boolean {
  const { session } = tools.store.getState();
  const isTaught = session.concepts.some(({ id }) => shows(session, id, imageId));
  if (isTaught || session.testTray.some((heldOut) => heldOut.imageId === imageId)) return false;
  const heldOut = { id: newId(), imageId, source, truth };
  change(
    tools,
    'add test pictures',
    (before) => ({ ...before, testTray: [...before.testTray, heldOut] }),
    step,
  );
  return true;
}
