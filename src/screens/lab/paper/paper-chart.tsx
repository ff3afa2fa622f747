import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { scaleLinear } from 'd3-scale';
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import { PAPER_SIZES } from '../../../domain/evaluation/paper-experiment.ts';
import type { QuotedFigures } from '../../../domain/evaluation/paper-figures.ts';
import type { PaperCounts } from '../../../domain/evaluation/paper-protocol.ts';
import { percent } from '../../../ui/numbers.ts';
import { paperConditionWords, quotedWords, type Metric } from './paper-words.ts';

const [WIDTH, HEIGHT] = [560, 240] as const;
const EDGE = { left: 58, right: 12, top: 12, bottom: 34 };

interface Props {
  counts: PaperCounts;
  metric: Metric;
  quoted: QuotedFigures | null;
}

const drawn = [
  { condition: 'linked', mark: symbolCircle, dashes: undefined, tone: 0 },
  { condition: 'half-false', mark: symbolSquare, dashes: '7 4', tone: 1 },
  { condition: 'all-false', mark: symbolDiamond, dashes: '2 4', tone: 3 },
] as const;

/** The curves, told apart by mark and dashes as well as by colour. The table below has the same numbers. */
export function PaperChart({ counts, metric, quoted }: Props) {
  const x = scaleLinear([2, 16], [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear([0, 1], [HEIGHT - EDGE.bottom, EDGE.top]);
  const path = line<readonly [size: number, share: number]>(
    ([size]) => x(size),
    ([, share]) => y(share),
  );
  const pointsOf = (condition: (typeof drawn)[number]['condition']) =>
    PAPER_SIZES.flatMap((size) => {
      const tally = counts[condition][size];
      return tally ? [[size, tally[metric] / tally.all] as const] : [];
    });
  return (
    <figure className="paper-chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t`Share of right answers by the number of pictures. The table below has the numbers.`}
      >
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line
              className={share === 0.5 ? 'paper-chance' : 'paper-grid'}
              x1={EDGE.left}
              x2={WIDTH - EDGE.right}
              y1={y(share)}
              y2={y(share)}
            />
            <text className="paper-tick" x={EDGE.left - 6} y={y(share) + 4} textAnchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        {PAPER_SIZES.map((size) => (
          <text
            key={size}
            className="paper-tick"
            x={x(size)}
            y={HEIGHT - EDGE.bottom + 20}
            textAnchor="middle"
          >
            {size}
          </text>
        ))}
        {quoted && <path className="paper-line-quoted" d={path([...quoted.byPictures]) ?? ''} />}
        {drawn.map(({ condition, mark, dashes, tone }) => (
          <g key={condition} style={{ color: `var(--marker-${tone})` }}>
            <path
              className="paper-line"
              d={path(pointsOf(condition)) ?? ''}
              strokeDasharray={dashes}
            />
            {pointsOf(condition).map(([size, share]) => (
              <path
                key={size}
                className="paper-mark"
                d={symbol(mark, 70)() ?? ''}
                transform={`translate(${x(size)} ${y(share)})`}
              />
            ))}
          </g>
        ))}
      </svg>
      <Legend quoted={quoted} />
    </figure>
  );
}

function Legend({ quoted }: Pick<Props, 'quoted'>) {
  return (
    <figcaption className="paper-legend">
      {drawn.map(({ condition, mark, tone }) => (
        <span key={condition} className="paper-legend-item">
          <svg viewBox="-8 -8 16 16" width={16} height={16} aria-hidden="true">
            <path
              className="paper-mark"
              style={{ color: `var(--marker-${tone})` }}
              d={symbol(mark, 90)() ?? ''}
            />
          </svg>
          {paperConditionWords(condition)}
        </span>
      ))}
      <span className="paper-legend-item">
        <svg viewBox="-8 -8 16 16" width={16} height={16} aria-hidden="true">
          <path className="paper-line-quoted" d="M-8 0H8" />
        </svg>
        {quoted ? quotedWords(quoted) : t`Quoted`}
      </span>
      <span>
        <Trans>Thick line: guessing, 50 %.</Trans>
      </span>
    </figcaption>
  );
}
