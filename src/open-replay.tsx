import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { InLanguage } from './in-language.tsx';
import { wallInBrowser } from './composition/wall-in-browser.ts';
import { ReplayPage } from './screens/present/replay-page.tsx';
import { presentingRecording } from './session/present/presenting.ts';
import { createPresentStore } from './session/store/present/present-state.ts';

/** Makes this page a player of recorded lessons. It opens no archive and no model, so it is no second writer. */
export function openReplay(root: HTMLElement): void {
  document.title = 'Link-Context Studio: replay';
  const presenting = presentingRecording(createPresentStore(), wallInBrowser());
  createRoot(root).render(
    <StrictMode>
      <InLanguage>
        <ReplayPage presenting={presenting} />
      </InLanguage>
    </StrictMode>,
  );
}
