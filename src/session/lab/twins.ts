import { msg, plural } from '@lingui/core/macro';
import { withDemonstrationsHeldOut } from '../../domain/session/hold-out-demonstrations.ts';
import { isNearTwin, type Glimpse } from '../../domain/evaluation/near-twin.ts';
import type { HeldOut, Session } from '../../domain/session/session.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { change } from '../store/change.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';
import type { TwinRefusal } from '../store/lab/twin-refusals.ts';
import { noteTwins } from '../teach/held-out.ts';

type Table = Pick<Tools, 'store' | 'now'>;

/** Forgets the pictures that were kept off the tray. */
export function dismissTwins({ store }: Pick<Tools, 'store'>): void {
  store.setState(({ lab }) => ({ lab: { ...lab, twins: [] } }));
}

/** Keeps the demonstration for testing in the place of its twin. It no longer teaches. */
export function testInstead(table: Table, refusal: TwinRefusal): void {
  const { concepts } = table.store.getState().session;
  const ids = concepts
    .flatMap(({ demonstrations }) => demonstrations)
    .filter(({ imageId }) => imageId === refusal.twin.imageId)
    .map(({ id }) => id);
  const isKept = change(table, msg`keep for testing`, (session) =>
    withDemonstrationsHeldOut(session, ids),
  );
  if (isKept) forget(table, refusal);
  else {
    const text = msg`It stays where it is: the same picture teaches another concept too.`;
    notify(table.store, { tone: 'info', text });
  }
}

/** Puts a near twin on the tray all the same, because the visitor sees a difference. */
export function keepTwin(table: Table, refusal: TwinRefusal): void {
  const { imageId, source, truth } = refusal;
  const heldOut = { id: newId(), imageId, source, truth };
  change(table, msg`add a test picture`, (session) => ({
    ...session,
    testTray: [...session.testTray, heldOut],
  }));
  forget(table, refusal);
}

function forget({ store }: Table, refusal: TwinRefusal): void {
  store.setState(({ lab }) => ({
    lab: { ...lab, twins: lab.twins.filter(({ imageId }) => imageId !== refusal.imageId) },
  }));
}

/** Draws a kept picture very small; `null` if it is gone. */
export type GlimpseOf = (imageId: ImageId) => Promise<Glimpse | null>;

/**
 * Takes those of the given test pictures off the tray that are nearly the same as a demonstration. It belongs to the
 * step that brought them, as long as nothing came after it.
 */
export async function refuseNearTwins(
  table: Table,
  heldOut: readonly HeldOut[],
  glimpseOf: GlimpseOf,
): Promise<void> {
  const step = table.store.getState().past.at(-1)?.mergeKey ?? null;
  const shown = await withGlimpses(taughtPictures(table.store.getState().session), glimpseOf);
  const refused: TwinRefusal[] = [];
  for (const { imageId, source, truth } of heldOut) {
    const glimpse = await glimpseOf(imageId);
    if (!glimpse) continue;
    const twin = shown.find((other) => isNearTwin(glimpse, other.glimpse))?.twin;
    if (twin) refused.push({ imageId, source, truth, likeness: 'near', twin });
  }
  const gone = new Set(refused.map(({ imageId }) => imageId));
  const isRefused = change(
    table,
    msg`add test pictures`,
    (session) => withoutPictures(session, gone),
    step,
  );
  if (!isRefused) return;
  noteTwins(table, refused);
  const [{ source = '' } = {}] = refused;
  const text = msg`${plural(refused.length, {
    one: `${source} is nearly the same as what is taught, and stayed off the test tray.`,
    other: '# pictures are nearly the same as what is taught, and stayed off the test tray.',
  })}`;
  notify(table.store, { tone: 'info', text });
}

function taughtPictures({ concepts }: Session): readonly TwinRefusal['twin'][] {
  return concepts.flatMap(({ name, demonstrations }) =>
    demonstrations.map(({ imageId, source }) => ({ imageId, source, concept: name })),
  );
}

async function withGlimpses(twins: readonly TwinRefusal['twin'][], glimpseOf: GlimpseOf) {
  const seen: { twin: TwinRefusal['twin']; glimpse: Glimpse }[] = [];
  for (const twin of twins) {
    const glimpse = await glimpseOf(twin.imageId);
    if (glimpse) seen.push({ twin, glimpse });
  }
  return seen;
}

function withoutPictures(session: Session, gone: ReadonlySet<ImageId>): Session {
  const testTray = session.testTray.filter(({ imageId }) => !gone.has(imageId));
  return testTray.length === session.testTray.length ? session : { ...session, testTray };
}
