import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Maximize, MonitorUp, X } from 'lucide-react';
import { useRef } from 'react';
import { endPresenting, openWallWindow, presentHere } from '../../session/present/present.ts';
import type { SecondWindow } from '../../session/store/present/present-state.ts';
import { Button } from '../../ui/button.tsx';
import { SceneView } from '../wall/scene-view.tsx';
import { sceneWords } from '../wall/scene-words.ts';
import { PredictSwitch, ShownTally, StepButtons, StepList } from './presenter-controls.tsx';
import { usePresenting, useShown } from './presenting-context.ts';
import { fillScreen } from './fill-screen.ts';
import { usePresentKeys } from './use-present-keys.ts';
import './present.css';

/** The teacher's controls, below the head of the page. */
export function PresenterBar() {
  const presenting = usePresenting();
  const { state, scene } = useShown();
  const own = useRef<HTMLElement>(null);
  usePresentKeys(presenting, own);
  const { present } = presenting;
  const wall = state.show?.wall ?? 'none';
  return (
    <section className="present" aria-label={t`Presentation`} ref={own}>
      <div
        className="present-small"
        role="img"
        aria-label={t`On the wall: ${{ scene: sceneWords(scene) }}`}
      >
        <div className="present-inert" inert>
          <SceneView scene={scene} />
        </div>
      </div>
      <div className="present-side">
        <div className="present-acts">
          <StepButtons />
          <PredictSwitch />
          <span className="present-space" />
          <Button
            look={wall === 'there' ? 'quiet' : 'plain'}
            onPress={() => openWallWindow(presenting)}
          >
            <MonitorUp aria-hidden="true" />
            {wall === 'there' ? t`To the second window` : t`Open a second window`}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              presentHere({ present }, true);
              void fillScreen();
            }}
          >
            <Maximize aria-hidden="true" /> <Trans>Fill this window</Trans>
          </Button>
          <Button
            look="icon"
            aria-label={t`End the presentation`}
            onPress={() => endPresenting({ present })}
          >
            <X aria-hidden="true" />
          </Button>
        </div>
        <StepList />
        <ShownTally />
        <p className="present-note" role="status" aria-label={t`The second window`}>
          {wallWords(wall)}
        </p>
      </div>
    </section>
  );
}

function wallWords(wall: SecondWindow): string {
  switch (wall) {
    case 'none':
      return t`Open a second window and move it to the projector, or fill this one.`;
    case 'opening':
      return t`Waiting for the second window…`;
    case 'there':
      return t`The second window shows what you see here. A clicker works in both windows.`;
    case 'lost':
      return t`The second window does not answer. Open it again; nothing else is lost.`;
    case 'refused':
      return t`This browser opened no second window. Allow pop-up windows, or fill this window.`;
  }
}
