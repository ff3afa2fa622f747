import { msg } from '@lingui/core/macro';
import { UNNAMED } from '../../domain/session/untouched.ts';
import { blankSession } from './blank-session.ts';
import { openOnTable } from '../store/change.ts';
import { EMPTY_CATALOGUE } from '../store/model-catalogue.ts';
import { notify } from '../store/notices.ts';
import type { Erasure } from '../../ports/browser-storage.ts';
import type { EditingState } from '../store/editing-state.ts';
import type { SessionStore } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';

/** Another page deletes something. Nothing of it may stay here, because the next save would bring it back. */
export function forgetErased(tools: Pick<Tools, 'store' | 'now'>, what: Erasure): void {
  const { store } = tools;
  const { editing } = store.getState();
  if (editing.kind === 'erasing') return;
  store.setState({ editing: { kind: 'erasing' } });
  clearTable(tools, what);
  goOn(store, editing);
  const text =
    what === 'everything'
      ? msg`Everything that the studio kept on this device was deleted in another tab.`
      : msg`All sessions and pictures on this device were deleted in another tab.`;
  notify(store, { tone: 'info', text });
}

/** Restores the earlier state, unless another page has become the editor meanwhile. */
export function goOn(store: SessionStore, editing: EditingState): void {
  store.setState(({ editing: now }) => (now.kind === 'erasing' ? { editing } : {}));
}

/** Nothing of what is deleted stays on the table or around it. */
export function clearTable({ store, now }: Pick<Tools, 'store' | 'now'>, what: Erasure): void {
  // Offers to bring something back must not stay, and files that are still being read must not come in.
  store.setState({ notices: [], sessions: [], discarded: null, drops: [], choosing: null });
  openOnTable(store, blankSession(UNNAMED, now()));
  store.setState({ saving: { kind: 'saved' }, unkeptPictures: 0, camera: null, lessonStep: null });
  if (what === 'work') return;
  store.setState(({ catalogue: { capabilities }, classroom }) => ({
    catalogue: { ...EMPTY_CATALOGUE, capabilities },
    classroom: { ...classroom, isShared: false },
  }));
}
