import { plural, t } from '@lingui/core/macro';
import { ArrowLeft, Play, Printer } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { minutesOf, type Lesson } from '../../../domain/lessons/lesson.ts';
import type { LessonId } from '../../../domain/lessons/lessons.ts';
import { wordOfStep } from '../../../domain/lessons/step-in-hand.ts';
import { takeStep } from '../../../session/lessons/take-step.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import { showView } from '../../../session/store/show-view.ts';
import { ZONES } from '../../../session/store/view-state.ts';
import { Button } from '../../../ui/button.tsx';
import { CardSheets } from './card-sheets.tsx';
import { ClassSheet, TeacherSheet } from './lesson-sheets.tsx';
import { ExitTicket, Worksheet } from './paper-sheets.tsx';
import { lessonWords } from './lesson-words.ts';
import './lesson-paper.css';

/** One lesson: notes for the teacher, the page for the class, and what is printed for it. The sheet in view is what prints. */
export function LessonPage({ lesson }: { lesson: Lesson & { readonly id: LessonId } }) {
  const tools = useTools();
  const { title, aim } = lessonWords[lesson.id]();
  const start = () => {
    takeStep(tools, wordOfStep(lesson.id, 0));
    showView(tools, ZONES);
  };
  const sheets = [
    { id: 'teacher', tab: t`For the teacher`, sheet: <TeacherSheet lesson={lesson} /> },
    { id: 'class', tab: t`For the class`, sheet: <ClassSheet lesson={lesson} /> },
    { id: 'worksheet', tab: t`Worksheet`, sheet: <Worksheet lesson={lesson} /> },
    { id: 'ticket', tab: t`Exit ticket`, sheet: <ExitTicket /> },
    ...(lesson.cards.length > 0
      ? [{ id: 'cards', tab: t`Cards`, sheet: <CardSheets sets={lesson.cards} /> }]
      : []),
  ];
  return (
    <div className="lesson">
      <div className="lesson-acts">
        <Button look="quiet" onPress={() => showView(tools, { kind: 'class', page: 'lessons' })}>
          <ArrowLeft aria-hidden="true" />
          {t`All lessons`}
        </Button>
      </div>
      <h3>{title}</h3>
      <p className="lesson-soft">
        {t`${plural(minutesOf(lesson), { one: '# minute', other: '# minutes' })}`}
      </p>
      <p>{aim}</p>
      <div className="lesson-acts">
        <Button look="primary" onPress={start}>
          <Play aria-hidden="true" />
          {t`Start this lesson`}
        </Button>
        <Button onPress={() => print()}>
          <Printer aria-hidden="true" />
          {t`Print the sheet below`}
        </Button>
      </div>
      <Tabs className="lesson-tabs">
        <TabList className="lesson-tab-list" aria-label={t`Sheets of this lesson`}>
          {sheets.map(({ id, tab }) => (
            <Tab key={id} id={id} className="lesson-tab">
              {tab}
            </Tab>
          ))}
        </TabList>
        {sheets.map(({ id, sheet }) => (
          <TabPanel key={id} id={id} className="lesson-paper">
            {sheet}
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
