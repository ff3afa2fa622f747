import { plural, t } from '@lingui/core/macro';
import { X } from 'lucide-react';
import { useState } from 'react';
import { gradeOf } from '../../../domain/evaluation/test-answer.ts';
import { namesIn, type RunAnswer } from '../../../domain/session/run.ts';
import { showTested } from '../../../session/lab/show-tested.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Picture } from '../../shared/picture.tsx';
import { answersBehind, behindTitle, faredIn, type Behind, type Counted } from './behind.ts';
import { answeredWords, faredWords, truthWords } from './run-words.ts';

interface Props {
  behind: Behind;
  counted: Counted;
  onClose: () => void;
}

/** This many pictures are drawn before the visitor asks for more. */
const AT_FIRST = 24;

/** The pictures behind a number, each with its answer. A press shows the answer and its evidence in the studio. */
export function PicturesBehind({ behind, counted, onClose }: Props) {
  const [shown, setShown] = useState(AT_FIRST);
  const answers = answersBehind(behind, counted);
  const count = answers.length;
  const left = count - shown;
  const before = new Map(faredIn(counted).map((fared) => [fared.answer.heldOutId, fared.before]));
  return (
    <section className="lab-behind" aria-labelledby="behind-title">
      <div className="lab-behind-head">
        <h3 id="behind-title" className="lab-heading" tabIndex={-1}>
          {behindTitle(behind, counted.run)}
        </h3>
        <Button look="icon" aria-label={t`Close the pictures`} onPress={onClose}>
          <X aria-hidden="true" />
        </Button>
      </div>
      <p className="lab-note" role="status">
        {t`${plural(count, {
          one: '# picture. Press one for its answer and its evidence.',
          other: '# pictures. Press one for its answer and its evidence.',
        })}`}
      </p>
      <ul className="lab-behind-list">
        {answers.slice(0, shown).map((answer) => (
          <Tested
            key={answer.heldOutId}
            answer={answer}
            counted={counted}
            before={before.get(answer.heldOutId) ?? null}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button onPress={() => setShown(shown + 4 * AT_FIRST)}>
          {t`${plural(left, {
            one: 'More: # is left',
            other: 'More: # are left',
          })}`}
        </Button>
      )}
    </section>
  );
}

interface TestedProps {
  answer: RunAnswer;
  counted: Counted;
  before: ReturnType<typeof gradeOf> | null;
}

function Tested({ answer, counted: { run, threshold }, before }: TestedProps) {
  const tools = useTools();
  const now = gradeOf(namesIn(run), answer, threshold);
  return (
    <li>
      <Button
        aria-label={t`Answer and evidence for ${{ source: answer.source }}`}
        onPress={() => showTested(tools, answer)}
      >
        <span className="tested-picture">
          <Picture imageId={answer.imageId} alt="" />
        </span>
        <span className="tested-words">
          <span className={`tested-said cell-${now}`}>{answeredWords(run, answer, threshold)}</span>
          <span>{t`In truth ${{ truth: truthWords(run, answer.truth) }}`}</span>
          <span>{faredWords(before, now)}</span>
        </span>
      </Button>
    </li>
  );
}
