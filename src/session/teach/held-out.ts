import { msg, plural } from '@lingui/core/macro';
import type { ConceptId } from '../../domain/lcl/concept.ts';
import type { DemonstrationId } from '../../domain/lcl/demonstration.ts';
import { withDemonstrationsHeldOut } from '../../domain/session/hold-out-demonstrations.ts';
import { conceptById, type Session } from '../../domain/session/session.ts';
import { change, notifyUndoable } from '../store/change.ts';
import { notifyAgain, placePicture } from './demonstrate.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import type { TwinRefusal } from '../store/lab/twin-refusals.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { Tools } from '../store/tools.ts';
import type { TakenPicture } from './take-pictures.ts';

type Table = Pick<Tools, 'store' | 'now'>;

/**
 * Puts a kept picture on the test tray; `false` if it lies there already, or if a concept shows it: a picture that was
 * taught can no longer test. The lab then shows it beside its twin.
 */
export function holdOut(
  table: Table,
  { imageId, source }: TakenPicture,
  truth: string | null,
  step: string,
): boolean {
  const { session } = table.store.getState();
  const twin = twinOf(session, imageId);
  if (twin) {
    noteTwins(table, [{ imageId, source, truth, likeness: 'same', twin }]);
    return false;
  }
  const heldOut = { id: newId(), imageId, source, truth };
  change(
    table,
    msg`add test pictures`,
    (before) => ({ ...before, testTray: [...before.testTray, heldOut] }),
    step,
  );
  return true;
}

/**
 * Moves demonstrations to the test tray, in one step of undo. They no longer teach, because what was taught cannot
 * test. Ids that this table does not know are ignored.
 */
export function holdOutDemonstrations(
  table: Pick<Tools, 'store' | 'now'>,
  ids: readonly DemonstrationId[],
): void {
  const before = table.store.getState().session.testTray.length;
  change(table, msg`keep for testing`, (session) => withDemonstrationsHeldOut(session, ids));
  const kept = table.store.getState().session.testTray.length - before;
  if (kept > 0) {
    const text = msg`${plural(kept, {
      one: 'A picture is kept for testing, and no longer taught.',
      other: '# pictures are kept for testing, and no longer taught.',
    })}`;
    notifyUndoable(table, text);
  } else if (ids.length > 0) {
    const text = msg`It stays where it is: the same picture teaches another concept too.`;
    notify(table.store, { tone: 'info', text });
  }
}

/** The picture of the table with the same content, if there is one. */
function twinOf({ concepts, testTray }: Session, imageId: ImageId): TwinRefusal['twin'] | null {
  for (const { name, demonstrations } of concepts) {
    const shown = demonstrations.find((placed) => placed.imageId === imageId);
    if (shown) return { imageId, source: shown.source, concept: name };
  }
  const held = testTray.find((heldOut) => heldOut.imageId === imageId);
  return held ? { imageId, source: held.source, concept: null } : null;
}

/** More than these are not looked through by anybody. */
const TWINS = 60;

/** Remembers pictures that were kept off the tray. Each is remembered once. */
export function noteTwins({ store }: Pick<Tools, 'store'>, twins: readonly TwinRefusal[]): void {
  const isNew = new Set(twins.map(({ imageId }) => imageId));
  store.setState(({ lab }) => ({
    lab: {
      ...lab,
      twins: [...lab.twins.filter(({ imageId }) => !isNew.has(imageId)), ...twins].slice(-TWINS),
    },
  }));
}

/**
 * Makes a held-out picture a demonstration. It leaves the test tray: a picture that was taught can no longer test.
 */
export function demonstrateHeldOut(
  table: Table,
  heldOutId: string,
  conceptId: ConceptId,
  step = newId(),
): void {
  const { session } = table.store.getState();
  const heldOut = session.testTray.find(({ id }) => id === heldOutId);
  const concept = conceptById(session, conceptId);
  if (!heldOut || !concept) return;
  if (!placePicture(table, conceptId, heldOut, step)) {
    notifyAgain(table, conceptId, [heldOut]);
    return;
  }
  change(table, msg`teach a test picture`, (before) => withoutHeldOut(before, heldOutId), step);
  notifyUndoable(
    table,
    msg`“${{ name: concept.name }}” learned a picture of the test tray, which lost it.`,
  );
}

/** Takes a picture off the test tray. */
export function deleteHeldOut(table: Table, heldOutId: string): void {
  const deleted = change(table, msg`delete a test picture`, (session) =>
    withoutHeldOut(session, heldOutId),
  );
  if (deleted) notifyUndoable(table, msg`Deleted a picture of the test tray.`);
}

function withoutHeldOut(session: Session, heldOutId: string): Session {
  const testTray = session.testTray.filter(({ id }) => id !== heldOutId);
  return testTray.length === session.testTray.length ? session : { ...session, testTray };
}
