import { showClassDialog } from '../../session/classroom/class-dialog.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { overlayPart } from '../shared/overlay-part.ts';
import { EndLesson } from './end-lesson.tsx';
import { HandOutToClass } from './hand-out.tsx';
import { Tour } from './tour.tsx';
import './class-dialogs.css';

const dialogs = { 'hand-out': HandOutToClass, end: EndLesson } as const;

/** What the class's menu opens over the page. */
export function ClassDialogs() {
  const tools = useTools();
  const { dialog, tourStep } = useStudio(({ classroom }) => classroom);
  const Content = dialog && dialogs[dialog];
  const close = () => showClassDialog(tools, null);
  return (
    <>
      {Content && (
        <LazyPartView part={overlayPart} meanwhile={null}>
          {({ OpenModal }) => (
            <OpenModal
              className="class-modal"
              dialogClass="dialog-inside class-dialog"
              onClose={close}
            >
              <Content onClose={close} />
            </OpenModal>
          )}
        </LazyPartView>
      )}
      {tourStep !== null && <Tour step={tourStep} />}
    </>
  );
}
