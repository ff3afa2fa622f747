import { asksBeforeLeaving, noteUnkept } from '../session/leave/unkept-work.ts';
import { leftNote, unkeptNote } from './remembered-choices.ts';
import type { StudioParts } from './create-tools.ts';

/** Listens to the page: saves when it may be the last moment, and learns whether another page has begun to edit. */
export function followPage({ tools, saving, writer }: StudioParts): void {
  const { leave } = noteUnkept(tools.store, unkeptNote);
  const save = () => {
    tools.store.setState({ leftAt: tools.now() });
    void saving.flush();
  };
  addEventListener('pagehide', () => {
    save();
    leave();
    if (tools.store.getState().classroom.isShared) leftNote.keep(tools.now());
  });
  document.addEventListener('visibilitychange', () => {
    save();
    if (document.visibilityState === 'visible') void writer.turnedTo();
  });
  addEventListener('beforeunload', (event) => {
    if (asksBeforeLeaving(tools.store.getState())) event.preventDefault();
  });
  addEventListener('focus', () => void writer.turnedTo());
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    leftNote.keep(null);
    void writer.woke();
  });
}
