import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { namesUnder, SHADES } from '../../../domain/evaluation/checks/check-steps.ts';
import { likeliestLabel } from '../../../domain/evaluation/choice.ts';
import { answerFrom } from '../../../domain/lcl/answer.ts';
import type { CheckAnswer, CheckRun } from '../../../domain/session/check-run.ts';
import { namesIn } from '../../../domain/session/run.ts';
import { percent } from '../../../ui/numbers.ts';
import { ConceptName } from '../../shared/concept-name.tsx';
import { Picture } from '../../shared/picture.tsx';
import { conditionWords } from './check-words.ts';

interface Props {
  run: CheckRun;
  threshold: number;
}

/** Every answer behind a check: one row for each picture, and one column for each condition. */
export function CheckAnswers({ run, threshold }: Props) {
  if (run.check === 'eyes-shut') return <BlankAnswers run={run} threshold={threshold} />;
  const columns = [...new Set(run.answers.map(columnKey))].flatMap((key) => {
    const own = run.answers.filter((answer) => columnKey(answer) === key);
    const [first] = own;
    return first ? [{ key, first, byPicture: new Map(own.map((one) => [one.imageId, one])) }] : [];
  });
  const rows = [...new Map(run.answers.map((answer) => [answer.imageId, answer])).values()];
  return (
    <div
      className="check-answers"
      role="region"
      aria-label={t`Answers behind the check`}
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Picture</Trans>
            </th>
            {columns.map(({ key, first }) => (
              <th key={key} scope="col">
                {conditionWords(first.condition, run.concepts[first.variant]?.name ?? '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.imageId}>
              <th scope="row">
                <span className="check-picture">
                  {row.imageId && <Picture imageId={row.imageId} alt={row.source} />}
                </span>
                <TrueConcept run={run} answer={row} />
              </th>
              {columns.map(({ key, byPicture }) => (
                <td key={key}>
                  <Said run={run} answer={byPicture.get(row.imageId)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function columnKey({ condition, variant }: CheckAnswer): string {
  return `${condition} ${variant}`;
}

function TrueConcept({ run, answer }: { run: CheckRun; answer: CheckAnswer }) {
  const concept = run.concepts[answer.concept ?? -1];
  return concept ? <ConceptName name={concept.name} marker={concept.marker} /> : null;
}

/** The likeliest name under the condition, and whether it is what the pictures taught. */
function Said({ run, answer }: { run: CheckRun; answer: CheckAnswer | undefined }) {
  if (!answer) return <span className="check-unasked">{t`not asked`}</span>;
  const place = likeliestLabel(answer.scores);
  const names = namesUnder(answer.condition, namesIn(run), run.seed);
  const isRight = place === answer.concept;
  return (
    <span className="check-said">
      <bdi translate="no">{names[place] ?? ''}</bdi>
      <span className="check-grade">{isRight ? t`✓ right` : t`✗ wrong`}</span>
    </span>
  );
}

function BlankAnswers({ run, threshold }: Props) {
  return (
    <ul className="check-blanks">
      {run.answers.map((answer) => {
        const { verdict, ranking } = answerFrom(namesIn(run), answer.scores, threshold);
        const shade = Math.round((255 * answer.variant) / (SHADES - 1));
        return (
          <li key={answer.variant}>
            <span
              className="check-shade"
              style={{ background: `rgb(${shade} ${shade} ${shade})` }}
            />
            {verdict.kind === 'named'
              ? t`“${{ name: verdict.label }}”, ${{ share: percent(ranking[0]?.probability ?? 0) }}`
              : t`not sure`}
          </li>
        );
      })}
    </ul>
  );
}
