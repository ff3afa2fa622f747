import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { directionOf } from '../../languages/languages.ts';
import { i18n } from '../../languages/translator.ts';
import { presentKeyOf } from '../../session/present/present-keys.ts';
import type { WallScreen, WallScreenState } from '../../session/present/wall-screen.ts';
import { PictureSourceProvider } from '../../pictures/show/picture-source.tsx';
import { Button } from '../../ui/button.tsx';
import { SceneView } from './scene-view.tsx';
import { sceneWords } from './scene-words.ts';
import './wall-window.css';

/** The window on the second screen. It shows what the teacher's window sends, and sends back the keys of a clicker. */
export function WallWindow({ screen }: { screen: WallScreen }) {
  const state = useStore(screen.store);
  const pictures = useMemo(() => screen.pictures, [screen]);
  useWallKeys(screen);
  useEffect(() => {
    // A script may close the window that a script has opened.
    if (state.kind === 'over') window.close();
  }, [state]);
  return (
    <PictureSourceProvider source={pictures}>
      <main className="wall-window always-light">
        <h1 className="visually-hidden">
          <Trans>The wall</Trans>
        </h1>
        {state.kind === 'shows' ? (
          <SceneView scene={state.scene} />
        ) : (
          <p className="wall-notice" role="status">
            {noticeWords(state)}
          </p>
        )}
        <p className="visually-hidden" role="status" aria-label={t`On the wall`}>
          {state.kind === 'shows' ? sceneWords(state.scene) : ''}
        </p>
        <FullScreenButton />
      </main>
    </PictureSourceProvider>
  );
}

function noticeWords({ kind }: Exclude<WallScreenState, { kind: 'shows' }>): string {
  switch (kind) {
    case 'waiting':
      return t`Move this window to the second screen. It shows what the teacher’s window presents.`;
    case 'other-version':
      return t`The studio was updated. Load this window again.`;
    case 'over':
      return t`The presentation is over. You can close this window.`;
  }
}

function useWallKeys(screen: WallScreen) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'f' && !event.ctrlKey && !event.metaKey) return void enterFullScreen();
      const key = presentKeyOf(event, directionOf(i18n.language));
      if (!key) return;
      event.preventDefault();
      screen.pressed(key);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [screen]);
}

/** How long the button stays after the pointer moved, in milliseconds. Nothing but the scene stays on a wall. */
const SHOWN_MS = 4_000;

/** It is there when a pointer moves or the window is new, and gone while the class looks. */
function FullScreenButton() {
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setShown(false), 2 * SHOWN_MS);
    const show = () => {
      setShown(document.fullscreenElement === null);
      clearTimeout(timer);
      timer = setTimeout(() => setShown(false), SHOWN_MS);
    };
    const events = ['pointermove', 'pointerdown', 'keydown', 'fullscreenchange'] as const;
    for (const name of events) document.addEventListener(name, show);
    return () => {
      clearTimeout(timer);
      for (const name of events) document.removeEventListener(name, show);
    };
  }, []);
  const can = typeof document.documentElement.requestFullscreen === 'function';
  if (!isShown || !can) return null;
  return (
    <div className="wall-window-acts">
      <Button onPress={() => void enterFullScreen()}>
        <Trans>Fill the screen</Trans>
      </Button>
    </div>
  );
}

/** Browsers that refuse leave the window as it is, and it can be made large by hand. */
async function enterFullScreen(): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen();
  await document.documentElement.requestFullscreen().catch(() => undefined);
}
