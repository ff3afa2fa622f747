import { t } from '@lingui/core/macro';
import { say } from '../../../languages/say.ts';
import type { ReactNode } from 'react';
import type { Lesson, StepId } from '../../../domain/lessons/lesson.ts';
import { cardName } from './card-name.ts';
import { stepWords } from './step-words.ts';

/** What a pupil fills in, for the steps of this lesson. */
export function Worksheet({ lesson }: { lesson: Lesson }) {
  const sections = lesson.steps.flatMap(({ id }) => {
    const Section = worksheet[id];
    return Section ? [{ id, Section }] : [];
  });
  return (
    <article className="lesson-sheet" aria-label={t`Worksheet`}>
      <p className="lesson-paper-title">
        <strong>{t`Worksheet`}</strong>
        <span className="lesson-name">{t`Name:`}</span>
      </p>
      {sections.map(({ id, Section }, index) => (
        <section key={id} className="lesson-step">
          <h4 className="lesson-step-title">
            <span className="lesson-number" aria-hidden="true">
              {index + 1}
            </span>
            {say(stepWords[id]().title)}
          </h4>
          <Section />
        </section>
      ))}
    </article>
  );
}

const worksheet: Readonly<Record<StepId, (() => ReactNode) | null>> = {
  guess: () => (
    <Grid heads={[t`Question`, t`My guess`, t`The model said`]} rows={['1', '2', '3', '4']} />
  ),
  more: () => (
    <Grid
      heads={[t`Examples of each`, t`My guess: right of 8`, t`Counted: right of 8`]}
      rows={['1', '2', '4']}
    />
  ),
  swap: () => (
    <>
      <Line words={t`After the swap the model will say:`} />
      <Line words={t`because:`} />
    </>
  ),
  own: () => (
    <>
      <Grid heads={[t`Name`, t`A sketch of it`, t`How it can be told`]} rows={['', '']} isTall />
      <Line words={t`Right answers, of 6:`} />
      <Line words={t`A picture that fooled the model, and why:`} />
    </>
  ),
  trap: () => (
    <>
      <Line words={t`Right answers, of 6:`} />
      <Line words={t`The model looked at:`} />
    </>
  ),
  mend: () => (
    <>
      <Line words={t`We added:`} />
      <Line words={t`Right answers after that, of 4:`} />
    </>
  ),
  stranger: () => (
    <Grid
      heads={[t`Say a name only from`, t`Right`, t`Wrong`, t`Not sure`]}
      rows={['50 %', '60 %', '80 %', '100 %']}
    />
  ),
  deal: null,
  judge: () => <CardGrid set={0} />,
  quarrel: () => (
    <>
      <CardGrid set={1} />
      <Line words={t`My rule was:`} />
      <Line words={t`Another rule that fits cards 1 to 8:`} />
    </>
  ),
  exit: null,
};

function CardGrid({ set }: { set: number }) {
  const cards = Array.from({ length: 8 }, (_, index) => cardName(set, index + 8));
  return <Grid heads={[t`Card`, t`My word, or “not sure”`, t`In the key`]} rows={cards} />;
}

interface GridProps {
  heads: readonly string[];
  rows: readonly string[];
  /** The rows have room for a sketch. */
  isTall?: boolean;
}

/** A table whose first column is filled in. */
function Grid({ heads, rows, isTall = false }: GridProps) {
  return (
    <table className={isTall ? 'lesson-grid lesson-grid-tall' : 'lesson-grid'}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {heads.map((head, column) => (
              <td key={head}>{column === 0 ? row : ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words with a line to write on. */
function Line({ words }: { words: string }) {
  return (
    <p className="lesson-line">
      <span>{words}</span>
      <span className="lesson-rule" />
    </p>
  );
}

/** Two tickets on a page, to be cut apart. */
export function ExitTicket() {
  return (
    <article className="lesson-sheet" aria-label={t`Exit ticket`}>
      <Ticket />
      <Ticket />
    </article>
  );
}

function Ticket() {
  const questions = [
    t`How does it work? The model gave a picture a name. How did it choose the name?`,
    t`How do I use it? You teach a model a new word. What do you look out for?`,
    t`What does it do to us? Somebody else chose the examples and the names. What could go wrong?`,
  ];
  return (
    <section className="lesson-ticket">
      <p className="lesson-paper-title">
        <strong>{t`Exit ticket`}</strong>
        <span className="lesson-name">{t`Name:`}</span>
      </p>
      <ol>
        {questions.map((question) => (
          <li key={question}>
            {question}
            <span className="lesson-rule" />
            <span className="lesson-rule" />
          </li>
        ))}
      </ol>
    </section>
  );
}
