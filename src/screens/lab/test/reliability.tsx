import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { scaleLinear, scaleSqrt } from 'd3-scale';
import {
  RELIABLE_FROM,
  reliabilityBins,
  type ReliabilityBin,
} from '../../../domain/evaluation/reliability-bins.ts';
import { namesIn, type RunAnswer } from '../../../domain/session/run.ts';
import { Button } from '../../../ui/button.tsx';
import { percent } from '../../../ui/numbers.ts';
import { isSameBehind, type Behind, type Counted } from './behind.ts';

interface Props {
  counted: Counted;
  open: Behind | null;
  onOpen: (behind: Behind) => void;
}

type Bin = ReliabilityBin<RunAnswer>;

/** Whether a probability means what it says. Below twenty pictures, words say why there is no picture. */
export function Reliability({ counted: { run }, open, onOpen }: Props) {
  const count = run.answers.length;
  const bins = reliabilityBins(namesIn(run), run.answers);
  return (
    <section aria-labelledby="reliability-title">
      <h3 id="reliability-title" className="lab-heading">
        <Trans>Do the percentages mean what they say?</Trans>
      </h3>
      {count < RELIABLE_FROM ? (
        <p className="lab-note">
          {t`Of answers with 80 %, 8 of 10 should be right. With ${count} of the ${{ needed: RELIABLE_FROM }} pictures that this needs, a drawing would show chance.`}
        </p>
      ) : (
        <>
          <p className="lab-note">
            <Trans>
              On the line, a percentage means what it says. Below it the model is too sure, and
              above it too shy. A larger dot stands for more pictures.
            </Trans>
          </p>
          <ReliabilityChart bins={bins} />
          <ReliabilityTable bins={bins} open={open} onOpen={onOpen} />
        </>
      )}
    </section>
  );
}

const SIZE = 220;
/** Room for the figures beside the axes, for their titles, and for the largest dot. */
const EDGE = { left: 58, right: 22, top: 14, bottom: 48 };

function ReliabilityChart({ bins }: { bins: readonly Bin[] }) {
  const x = scaleLinear([0, 1], [EDGE.left, EDGE.left + SIZE]);
  const y = scaleLinear([0, 1], [EDGE.top + SIZE, EDGE.top]);
  const most = Math.max(...bins.map(({ answers }) => answers.length));
  const radius = scaleSqrt([0, most], [3, 12]);
  const ticks = [0, 0.5, 1];
  return (
    <svg
      className="lab-chart"
      viewBox={`0 0 ${EDGE.left + SIZE + EDGE.right} ${EDGE.top + SIZE + EDGE.bottom}`}
      role="img"
      aria-label={t`Share of right answers by probability. The table below has the same numbers.`}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="lab-chart-grid" x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
          <text x={EDGE.left - 6} y={y(tick) + 4} textAnchor="end">
            {percent(tick)}
          </text>
          <text x={x(tick)} y={y(0) + 24} textAnchor="middle">
            {percent(tick)}
          </text>
        </g>
      ))}
      <line className="lab-chart-even" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      {bins.map(({ from, confidence, right, answers: { length } }) => (
        <g key={from}>
          <line
            className="lab-chart-gap"
            x1={x(confidence)}
            x2={x(confidence)}
            y1={y(confidence)}
            y2={y(right / length)}
          />
          <circle
            className="lab-chart-dot"
            cx={x(confidence)}
            cy={y(right / length)}
            r={radius(length)}
          />
        </g>
      ))}
      <text x={x(0.5)} y={y(0) + 42} textAnchor="middle">
        {t`probability that it gave`}
      </text>
      <text transform={`translate(12 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
        {t`right`}
      </text>
    </svg>
  );
}

function ReliabilityTable({
  bins,
  open,
  onOpen,
}: { bins: readonly Bin[] } & Pick<Props, 'open' | 'onOpen'>) {
  return (
    <div className="lab-table-frame">
      <table className="lab-table">
        <thead>
          <tr>
            <th scope="col">{t`It gave`}</th>
            <th scope="col">{t`on average`}</th>
            <th scope="col">{t`right`}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ from, to, confidence, right, answers: { length } }) => {
            const behind = { kind: 'bin', from, to } as const;
            return (
              <tr key={from}>
                <th scope="row">{t`${{ from: percent(from) }} to ${{ to: percent(to) }}`}</th>
                <td>{percent(confidence)}</td>
                <td>
                  <Button
                    aria-pressed={isSameBehind(open, behind)}
                    aria-label={t`${right} of ${{ all: length }} right with ${{ from: percent(from) }} to ${{ to: percent(to) }}`}
                    onPress={() => onOpen(behind)}
                  >
                    {t`${right} of ${{ all: length }}`}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
