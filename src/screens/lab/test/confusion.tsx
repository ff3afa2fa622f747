import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { confusionTable, type ConfusionCell } from '../../../domain/evaluation/grade-counts.ts';
import { rightAnswerTo } from '../../../domain/evaluation/test-answer.ts';
import { namesIn, type RunAnswer, type TestRun } from '../../../domain/session/run.ts';
import { Button } from '../../../ui/button.tsx';
import { isSameBehind, type Behind } from './behind.ts';
import { TruthName } from './truth-name.tsx';

interface Props {
  run: TestRun;
  threshold: number;
  open: Behind | null;
  onOpen: (behind: Behind) => void;
}

/** What was said of pictures of what. Each number opens the pictures behind it. */
export function Confusion({ run, threshold, open, onOpen }: Props) {
  const labels = namesIn(run);
  const rows = confusionTable(labels, run.answers, threshold);
  return (
    <section aria-labelledby="confusion-title">
      <h3 id="confusion-title" className="lab-heading">
        <Trans>What was said of what</Trans>
      </h3>
      <p className="lab-note">{t`Press a number to see the pictures behind it.`}</p>
      <div className="lab-table-frame">
        <table className="lab-table">
          <thead>
            <tr>
              <th scope="col">{t`In truth ↓, said →`}</th>
              {[...labels, null].map((said) => (
                <th key={said ?? ''} scope="col">
                  <TruthName concepts={run.concepts} truth={said} otherwise={t`not sure`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const truth = row[0]?.truth ?? null;
              return (
                <tr key={truth ?? ''}>
                  <th scope="row">
                    <TruthName concepts={run.concepts} truth={truth} otherwise={t`none of these`} />
                  </th>
                  {row.map((cell) => (
                    <td key={cell.said ?? ''}>
                      <Cell
                        cell={cell}
                        isRight={cell.said === rightAnswerTo(labels, truth)}
                        isOpen={isSameBehind(open, behindCell(cell))}
                        onOpen={() => onOpen(behindCell(cell))}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface CellProps {
  cell: ConfusionCell<RunAnswer>;
  isRight: boolean;
  isOpen: boolean;
  onOpen: () => void;
}

function Cell({ cell, isRight, isOpen, onOpen }: CellProps) {
  const count = cell.answers.length;
  if (count === 0) return <span className="lab-zero">0</span>;
  return (
    <Button aria-pressed={isOpen} aria-label={cellWords(cell)} onPress={onOpen}>
      <span className={isRight ? 'cell-right' : cell.said === null ? 'cell-quiet' : 'cell-wrong'}>
        {count}
      </span>
    </Button>
  );
}

/** A count with what it counts. */
function cellWords({ answers, truth, said }: ConfusionCell): string {
  const count = answers.length;
  return t`${count} of ${{ truth: truth ?? t`none of these` }} said to be ${{ said: said ?? t`not sure` }}`;
}

function behindCell({ truth, said }: ConfusionCell): Behind {
  return { kind: 'cell', truth, said };
}
