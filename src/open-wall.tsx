import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { InLanguage } from './in-language.tsx';
import { openWallLine } from './browser/wall-line.ts';
import { showLanguage } from './languages/show-language.ts';
import { i18n } from './languages/translator.ts';
import { keepScreenAwake } from './browser/screen-awake.ts';
import { WALL_TITLE } from './screens/wall/window-titles.ts';
import { WallWindow } from './screens/wall/wall-window.tsx';
import { openWallScreen } from './session/present/wall-screen.ts';
import { writeTitle } from './write-title.ts';

/** Makes this window the wall of a presentation. It opens no session, so it is no second writer. */
export function openWall(root: HTMLElement, presentation: string): void {
  const screen = openWallScreen(openWallLine(presentation));
  writeTitle(WALL_TITLE);
  keepScreenAwake();
  // The wall speaks the language of the teacher's page, also when that changes.
  let asked = i18n.language;
  screen.store.subscribe((state) => {
    if (state.kind !== 'shows' || state.language === asked) return;
    const wanted = state.language;
    asked = wanted;
    void showLanguage(wanted, document.documentElement, navigator.languages).then((shown) => {
      // The next scene tries again.
      if (shown === 'missing' && asked === wanted) asked = i18n.language;
    });
  });
  addEventListener('pagehide', () => screen.left());
  addEventListener('pageshow', ({ persisted }) => void (persisted && screen.woke()));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') screen.woke();
  });
  createRoot(root).render(
    <StrictMode>
      <InLanguage>{() => <WallWindow screen={screen} />}</InLanguage>
    </StrictMode>,
  );
}
