import type { Remembered } from '../../ports/remembered.ts';
import { asFields, asNumber, asString } from '../../kernel/read-fields.ts';
import type { SessionStore, StudioState } from '../store/session-store.ts';
import { hasUnsavedWork } from '../table/follow-writer.ts';

/** Work that is on the table and not in the archive. */
export interface UnkeptWork {
  /** The session on the table, and its state there. */
  readonly id: string;
  readonly name: string;
  readonly changedAt: number;
  readonly answers: number;
  /** The number of pictures that the browser refused to keep. */
  readonly pictures: number;
}

/** `null` if everything is kept. */
function unkeptWork(state: StudioState): UnkeptWork | null {
  if (state.unkeptPictures === 0 && !hasUnsavedWork(state)) return null;
  const { id, name, changedAt, episodes } = state.session;
  return { id, name, changedAt, answers: episodes.length, pictures: state.unkeptPictures };
}

/**
 * Whether the browser asks before the page is left. A save that is under way is no reason, because it goes on while the
 * page closes.
 */
export function asksBeforeLeaving(state: StudioState): boolean {
  // Files that are still on their way cannot be had again after a reload.
  return state.pendingPictures !== null || isRefused(state);
}

/**
 * Notes what the browser refuses to keep, for the next visit, and forgets it once all is kept. Returns what to call
 * when the page is left. It also notes a save that may come too late.
 */
export function noteUnkept(
  store: SessionStore,
  note: Remembered<UnkeptWork | null>,
): { readonly leave: () => void; readonly stop: () => void } {
  /** Another page may have noted its own work. */
  let isMine = false;
  const keep = (work: UnkeptWork | null) => {
    if (work !== null || isMine) note.keep(work);
    isMine = work !== null;
  };
  const stop = store.subscribe((state, before) => {
    if (
      state.session !== before.session ||
      state.saving !== before.saving ||
      state.unkeptPictures !== before.unkeptPictures
    )
      keep(isRefused(state) ? unkeptWork(state) : null);
  });
  return { leave: () => keep(unkeptWork(store.getState())), stop };
}

/** Reads a note. `null` if there is none, or if it cannot be read. */
export function parseUnkeptWork(text: string | null): UnkeptWork | null {
  const fields = asFields(JSON.parse(text ?? 'null'));
  const [id, name] = [asString(fields?.['id']), asString(fields?.['name'])];
  const number = (field: string) => asNumber(fields?.[field]) ?? 0;
  return id === undefined || name === undefined
    ? null
    : {
        id,
        name,
        changedAt: number('changedAt'),
        answers: number('answers'),
        pictures: number('pictures'),
      };
}

function isRefused(state: StudioState): boolean {
  const isNotSaved = state.saving.kind === 'failed' && hasUnsavedWork(state);
  return isNotSaved || state.unkeptPictures > 0;
}
