import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { InLanguage } from './in-language.tsx';
import { wallInBrowser } from './composition/wall-in-browser.ts';
import { ReplayPage } from './screens/present/replay-page.tsx';
import { REPLAY_TITLE } from './screens/wall/window-titles.ts';
import { presentingRecording } from './session/present/presenting.ts';
import { createPresentStore } from './session/store/present/present-state.ts';
import { writeTitle } from './write-title.ts';

/** Makes this page a player of recorded lessons. It opens no archive and no model, so it is no second writer. */
export function openReplay(root: HTMLElement): void {
  writeTitle(REPLAY_TITLE);
  const presenting = presentingRecording(createPresentStore(), wallInBrowser());
  createRoot(root).render(
    <StrictMode>
      <InLanguage>{() => <ReplayPage presenting={presenting} />}</InLanguage>
    </StrictMode>,
  );
}
