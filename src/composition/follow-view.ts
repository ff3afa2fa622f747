import type { SessionStore } from '../session/store/session-store.ts';
import { showView } from '../session/store/show-view.ts';
import { viewNamed, wordOfView } from '../session/store/view-state.ts';

const WORD = 'page';

/**
 * Keeps what is in view and the address together, as in `?page=help`. The browser's Back leads from a page to the zones,
 * and a page that is loaded again shows the same.
 */
export function followView(store: SessionStore): void {
  const takeFromAddress = () => showView({ store }, viewNamed(wordInAddress()));
  takeFromAddress();
  addEventListener('popstate', takeFromAddress);
  store.subscribe(({ view }, before) => {
    const word = wordOfView(view);
    if (view === before.view || word === wordInAddress()) return;
    const address = new URL(location.href);
    // A leap to a zone is over once a page has taken its place.
    address.hash = '';
    if (word === null) address.searchParams.delete(WORD);
    else address.searchParams.set(WORD, word);
    // Only the way into a page is a step that Back takes. Otherwise it would lead through every tab of the lab.
    if (before.view.kind === 'zones') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });
}

function wordInAddress(): string | null {
  return new URL(location.href).searchParams.get(WORD);
}
