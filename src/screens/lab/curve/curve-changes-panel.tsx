import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Check, Minus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { answeredIn } from '../../../domain/evaluation/curve-answers.ts';
import { curveChanges, type ChangedQuestion } from '../../../domain/evaluation/curve-changes.ts';
import type { CurveQuestion, CurveRun } from '../../../domain/session/curve-run.ts';
import { say } from '../../../languages/say.ts';
import { listOf } from '../../../languages/words.ts';
import { useStudio } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Picture } from '../../shared/picture.tsx';
import { fateWords, curveSaidWords } from './curve-words.ts';

interface Props {
  run: CurveRun;
  shots: number;
  onClose: () => void;
}

/** Rows that are drawn before somebody asks for all. */
const FIRST = 40;

/** The test pictures that were answered differently at a point than at the one before. */
export function CurveChangesPanel({ run, shots, onClose }: Props) {
  const id = useId();
  const threshold = useStudio(({ session }) => session.threshold);
  const [showsAll, setShowsAll] = useState(false);
  const changes = curveChanges(answeredIn(run), shots, threshold);
  const questions = changes?.questions ?? [];
  const drawn = showsAll ? questions : questions.slice(0, FIRST);
  return (
    <section className="curve-changes" aria-labelledby={id}>
      <div className="curve-changes-head">
        <h3 id={id}>
          {shots === 0
            ? t`With no pictures at all`
            : t`From ${{ before: shots - 1 }} to ${{ after: shots }} of each concept`}
        </h3>
        <Button look="quiet" onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
      <p role="status">{summary(shots, run.asked.length, changes)}</p>
      <ul className="curve-changes-list">
        {drawn.map((changed) => {
          const asked = run.asked[changed.question];
          return (
            asked && (
              <ChangedRow
                key={changed.question}
                asked={asked}
                changed={changed}
                orders={changes?.orders ?? 1}
              />
            )
          );
        })}
      </ul>
      {drawn.length < questions.length && (
        <Button
          onPress={() => setShowsAll(true)}
        >{t`Show all ${{ count: questions.length }}`}</Button>
      )}
    </section>
  );
}

function summary(shots: number, all: number, changes: ReturnType<typeof curveChanges>): string {
  if (shots === 0)
    return t`The curve begins here. The model knows the names and has seen no picture of them.`;
  if (!changes) return t`The point before was not answered, so there is nothing to compare with.`;
  const { questions, orders } = changes;
  const count = questions.length;
  if (count === 0) return t`Each of ${all} test pictures got the same answer as before.`;
  return orders === 1
    ? t`${plural(count, {
        one: `# of ${all} test pictures got another answer.`,
        other: `# of ${all} test pictures got another answer.`,
      })}`
    : t`${plural(count, {
        one: `# of ${all} test pictures got another answer, in at least one of ${orders} random choices.`,
        other: `# of ${all} test pictures got another answer, in at least one of ${orders} random choices.`,
      })}`;
}

interface RowProps {
  asked: CurveQuestion;
  changed: ChangedQuestion;
  orders: number;
}

function ChangedRow({ asked, changed, orders }: RowProps) {
  const truth = asked.truth === null ? t`None of these` : t`“${{ name: asked.truth }}”`;
  return (
    <li className="curve-changed">
      <span className="curve-changed-picture">
        <Picture imageId={asked.imageId} alt={asked.source} />
      </span>
      <div>
        <p className="curve-changed-truth">{truth}</p>
        <p className="curve-changed-fate">
          {fateIcon(changed)}
          {say(listOf(fateWords(changed, orders), 'unit'))}
        </p>
        {changed.changes.map(({ before, after, orders: count }) => (
          <p key={JSON.stringify([before, after])} className="curve-changed-said">
            {changeWords(curveSaidWords(before), curveSaidWords(after), count, orders)}
          </p>
        ))}
      </div>
    </li>
  );
}

function changeWords(before: string, after: string, count: number, orders: number): string {
  return orders === 1 ? t`${before} → ${after}` : t`${before} → ${after} (${count} of ${orders})`;
}

function fateIcon({ mended, spoiled }: ChangedQuestion) {
  if (mended > spoiled) return <Check aria-hidden="true" />;
  return spoiled > mended ? <X aria-hidden="true" /> : <Minus aria-hidden="true" />;
}
