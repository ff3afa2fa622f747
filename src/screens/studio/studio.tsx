import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Redo2, Undo2 } from 'lucide-react';
import { answerFrom } from '../../domain/lcl/answer.ts';
import { inside } from '../../languages/words.ts';
import { redo, undo } from '../../session/store/change.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { showView } from '../../session/store/show-view.ts';
import { ZONES } from '../../session/store/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { AskZone } from '../ask/ask-zone.tsx';
import { CameraPanel } from '../camera/camera-panel.tsx';
import { DeviceButton } from '../device/device-button.tsx';
import { useInstallation, useInstallationState } from '../device/installation-context.ts';
import { useIsHidden } from '../predict/curtain.tsx';
import { EngineBadge } from '../engine-panel/engine-badge.tsx';
import { ClassButton } from '../class/class-button.tsx';
import { ClassOverlays, ClassPlace } from '../class/class-place.tsx';
import { LessonBarPlace } from '../class/lessons/lessons-place.tsx';
import { LabButton, LabPlace } from '../lab/lab-place.tsx';
import { Notices } from '../notices/notices.tsx';
import { showCatalogue } from '../../session/models/choose-engine.ts';
import { ComparePlace } from '../compare/compare-place.tsx';
import { ModelsDialog } from '../models/models-dialog.tsx';
import { EditedElsewhere } from '../sessions/edited-elsewhere.tsx';
import { answerActsPart } from '../print/slide/answer-acts-part.ts';
import { PresenterPlace } from '../present/presenter-place.tsx';
import { PrintPlace } from '../print/print-place.tsx';
import { SessionMenu } from '../sessions/session-menu.tsx';
import { sharedPicturesPart } from '../sessions/shared-pictures-part.ts';
import { answerWords } from '../shared/answer-words.ts';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { TeachZone } from '../teach/teach-zone.tsx';
import { WhyZone } from '../why/why-zone.tsx';
import { useEngineTrouble } from '../engine-panel/use-engine-trouble.ts';
import { useShortcutKeys } from './use-shortcut-keys.ts';
import { useKeepFocus } from './use-keep-focus.ts';
import { usePageDrop } from './use-page-drop.ts';
import { usePaste } from './use-paste.ts';
import './studio.css';

/** The whole page. It has three zones side by side, or one below the other where there is no room. */
export function Studio() {
  const tools = useTools();
  useShortcutKeys(tools);
  usePaste(tools);
  usePageDrop(tools);
  useKeepFocus();
  useEngineTrouble(tools);
  const showsCatalogue = useStudio((state) => state.showsCatalogue);
  const view = useStudio((state) => state.view.kind);
  return (
    <>
      <div className="studio">
        <header className="studio-head">
          <h1 className="studio-name">
            <span className="studio-mark" aria-hidden="true" />
            <span>Link-Context Studio</span>
          </h1>
          <SessionMenu />
          <UndoButtons />
          <div className="studio-space" />
          <ClassButton />
          <LabButton />
          <DeviceButton />
          <EngineBadge />
        </header>
        <EditedElsewhere />
        <LessonBarPlace />
        <PresenterPlace />
        <div className="studio-zones">
          <main className={view === 'zones' ? 'studio-main' : 'studio-main studio-instead'}>
            {view === 'lab' && <LabPlace />}
            {view === 'class' && <ClassPlace />}
            {view === 'zones' && (
              <>
                <TeachZone />
                <AskZone />
                <WhyZone>
                  <LazyPartView part={answerActsPart} meanwhile={null}>
                    {({ AnswerActs }) => <AnswerActs />}
                  </LazyPartView>
                </WhyZone>
              </>
            )}
          </main>
          <Notices />
        </div>
        <nav
          className="studio-jump"
          aria-label={t`Zones`}
          // A page stands in the place of the zones, so it closes before the link looks for one.
          onClickCapture={() => showView(tools, ZONES)}
        >
          <a href="#teach">
            <Trans>Teach</Trans>
          </a>
          <a href="#ask">
            <Trans>Ask</Trans>
          </a>
          <a href="#why">
            <Trans>Why</Trans>
          </a>
        </nav>
        <CameraPanel />
        <ComparePlace />
        <ModelsDialog isOpen={showsCatalogue} onOpenChange={(open) => showCatalogue(tools, open)} />
        <SharedFromOutside />
        <ClassOverlays />
        <Announcer />
      </div>
      <PrintPlace />
    </>
  );
}

function SharedFromOutside() {
  const { store } = useInstallation();
  const files = useInstallationState(({ shared }) => shared);
  if (files.length === 0) return null;
  return (
    <LazyPartView part={sharedPicturesPart} meanwhile={null}>
      {({ SharedPictures }) => (
        <SharedPictures files={files} onDecided={() => store.setState({ shared: [] })} />
      )}
    </LazyPartView>
  );
}

function UndoButtons() {
  const tools = useTools();
  const back = useStudio((state) => state.past.at(-1)?.what);
  const forth = useStudio((state) => state.future.at(-1)?.what);
  return (
    <div className="studio-undo" role="group" aria-label={t`Undo and redo`}>
      <Button
        look="icon"
        aria-label={back === undefined ? t`Undo` : t`Undo: ${{ what: inside(back) }}`}
        isDisabled={back === undefined}
        onPress={() => undo(tools)}
      >
        <Undo2 aria-hidden="true" />
      </Button>
      <Button
        look="icon"
        aria-label={forth === undefined ? t`Redo` : t`Redo: ${{ what: inside(forth) }}`}
        isDisabled={forth === undefined}
        onPress={() => redo(tools)}
      >
        <Redo2 aria-hidden="true" />
      </Button>
    </div>
  );
}

/** Says each answer once, when it is there, to whoever listens instead of looking. */
function Announcer() {
  const ask = useStudio((state) => state.ask);
  const threshold = useStudio((state) => state.session.threshold);
  const hidden = useIsHidden(ask.kind === 'answered' ? ask : null);
  const words = () => {
    if (ask.kind !== 'answered' || hidden) return '';
    const { linkContext, scores } = ask.episode;
    return answerWords(answerFrom(linkContext.labels, scores.full, threshold), ask.episode);
  };
  return (
    <p className="visually-hidden" role="status" aria-label={t`Answer`}>
      {words()}
    </p>
  );
}
