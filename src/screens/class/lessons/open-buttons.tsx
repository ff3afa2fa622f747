import { plural, t } from '@lingui/core/macro';
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import {
  steps,
  type LessonPlace,
  type LessonOpening,
  type StepId,
} from '../../../domain/lessons/lesson.ts';
import { openForLesson } from '../../../session/lessons/open-for-lesson.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';

/** Opens the session that a step needs, one button for each. */
export function LessonStepButtons({ step, onOpen }: { step: StepId; onOpen?: () => void }) {
  const { opens, looksAt } = steps[step];
  if (looksAt === null) return null;
  return opens.map((opening, index) => (
    <OpenButton
      key={index}
      opening={opening}
      place={looksAt}
      words={openWords(opening, opens.length)}
      {...(onOpen && { onOpen })}
    />
  ));
}

interface Props {
  opening: LessonOpening;
  place: LessonPlace;
  words: string;
  /** Called before the page changes. */
  onOpen?: () => void;
}

/** Opens one session, beside what is on the table. */
export function OpenButton({ opening, place, words, onOpen }: Props) {
  const tools = useTools();
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    if (isBusy) return;
    setBusy(true);
    onOpen?.();
    await openForLesson(tools, opening, place);
    setBusy(false);
    // On a phone the zones stand below one another.
    if (place !== 'test') document.getElementById(place)?.scrollIntoView({ block: 'start' });
  };
  return (
    // A button that is disabled loses the focus.
    <Button aria-disabled={isBusy} onPress={() => void open()}>
      <FolderOpen aria-hidden="true" />
      {words}
    </Button>
  );
}

function openWords(opening: LessonOpening, among: number): string {
  if (opening.kind === 'blank') return t`Open an empty session`;
  if (among === 1 || opening.kind === 'pack') return t`Open its session`;
  return t`${plural(opening.request.teach, {
    one: 'Open with # picture each',
    other: 'Open with # pictures each',
  })}`;
}
