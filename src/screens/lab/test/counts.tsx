import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import {
  countsByTruth,
  gradeCounts,
  type GradeCounts,
} from '../../../domain/evaluation/grade-counts.ts';
import type { Grade } from '../../../domain/evaluation/test-answer.ts';
import { namesIn, type TestRun } from '../../../domain/session/run.ts';
import {
  certaintyWords,
  gradeCountWords,
  gradeTitle,
  headlineWords,
  partWords,
} from './run-words.ts';
import { TruthName } from './truth-name.tsx';

interface Props {
  run: TestRun;
  threshold: number;
}

const grades: readonly Grade[] = ['right', 'wrong', 'quiet'];

/** The counts of all pictures, first as numbers and then as a bar. */
export function Headline({ run, threshold }: Props) {
  const counts = gradeCounts(namesIn(run), run.answers, threshold);
  const part = partWords(run);
  return (
    <div className="lab-headline">
      <p className="lab-headline-count" role="status">
        {headlineWords(counts)}
      </p>
      <GradeBar counts={counts} />
      <p className="lab-note">{certaintyWords(counts)}</p>
      {part !== null && <p className="lab-note">{part}</p>}
    </div>
  );
}

/** Right, wrong and not sure side by side. The words below say the same as the areas. */
function GradeBar({ counts }: { counts: GradeCounts }) {
  return (
    <>
      <div className="grade-bar" aria-hidden="true">
        {grades.map((grade) =>
          counts[grade] === 0 ? null : (
            <span
              key={grade}
              className={`grade-part grade-${grade}`}
              style={{ flexGrow: counts[grade] }}
            />
          ),
        )}
      </div>
      <p className="grade-key">
        {grades.map((grade) => (
          <span key={grade}>
            <span className={`grade-swatch grade-${grade}`} aria-hidden="true" />
            {gradeCountWords(grade, counts[grade])}
          </span>
        ))}
      </p>
    </>
  );
}

/** Right, wrong and not sure for each true concept. */
export function CountsByConcept({ run, threshold }: Props) {
  const byTruth = [...countsByTruth(namesIn(run), run.answers, threshold)];
  return (
    <section aria-labelledby="counts-title">
      <h3 id="counts-title" className="lab-heading">
        <Trans>Each concept</Trans>
      </h3>
      <div className="lab-table-frame">
        <table className="lab-table">
          <thead>
            <tr>
              <th scope="col">{t`In truth`}</th>
              {grades.map((grade) => (
                <th key={grade} scope="col">
                  {gradeTitle(grade)}
                </th>
              ))}
              <th scope="col">{t`of`}</th>
            </tr>
          </thead>
          <tbody>
            {byTruth.map(([truth, counts]) => (
              <tr key={truth ?? ''}>
                <th scope="row">
                  <TruthName concepts={run.concepts} truth={truth} otherwise={t`none of these`} />
                </th>
                {grades.map((grade) => (
                  <td key={grade} className={counts[grade] === 0 ? 'lab-zero' : `cell-${grade}`}>
                    {counts[grade]}
                  </td>
                ))}
                <td>{counts.all}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
