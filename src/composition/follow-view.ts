import type { SessionStore } from '../session/store/session-store.ts';
import { showView } from '../session/store/show-view.ts';
import { lessonOfView, viewNamed, wordOfView } from '../session/store/view-state.ts';

const WORD = 'page';
const LESSON = 'lesson';

/**
 * Keeps what is in view and the address together, as in `?page=help`. The browser's Back leads from a page to the zones,
 * and a page that is loaded again shows the same.
 */
export function followView(store: SessionStore): void {
  const takeFromAddress = () => showView({ store }, viewNamed(inAddress(WORD), inAddress(LESSON)));
  takeFromAddress();
  addEventListener('popstate', takeFromAddress);
  store.subscribe(({ view }, before) => {
    if (view === before.view) return;
    const [word, lesson] = [wordOfView(view), lessonOfView(view)];
    if (word === inAddress(WORD) && lesson === inAddress(LESSON)) return;
    const address = new URL(location.href);
    // A leap to a zone is over once a page has taken its place.
    address.hash = '';
    put(address, WORD, word);
    put(address, LESSON, lesson);
    // Only the way into a page is a step that Back takes. Otherwise it would lead through every tab of the lab.
    const isIntoLesson = lesson !== null && lessonOfView(before.view) === null;
    if (before.view.kind === 'zones' || isIntoLesson) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });
}

function inAddress(name: string): string | null {
  return new URL(location.href).searchParams.get(name);
}

function put({ searchParams }: URL, name: string, word: string | null): void {
  if (word === null) searchParams.delete(name);
  else searchParams.set(name, word);
}
