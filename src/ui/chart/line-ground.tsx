import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';

/** A point of a line, with its spread. */
export interface ChartPoint {
  /** A whole number. Each point has its own. */
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  /** All that the point says, for those who do not see it. */
  readonly words: string;
}

/** What a line chart shows. */
export interface LineData {
  readonly label: string;
  readonly xTitle: string;
  readonly yTitle: string;
  /** The axis begins at 0. */
  readonly yMost: number;
  /** In the order of their `x`. */
  readonly points: readonly ChartPoint[];
  /** A level to compare with. */
  readonly level: { readonly y: number; readonly words: string };
}

export const HEIGHT = 300;
export const MARGIN = { top: 16, right: 18, bottom: 48, left: 52 };

/** A chart with its scales, for a width in CSS pixels. */
export interface LinePlan extends LineData {
  readonly width: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly yTicks: readonly number[];
}

export function planLine(data: LineData, width: number): LinePlan {
  const { points, yMost } = data;
  const first = points[0]?.x ?? 0;
  const last = points.at(-1)?.x ?? 0;
  const x = scaleLinear([first, Math.max(last, first + 1)], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([0, yMost], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  return { ...data, width, x, y, yTicks: ticksTo(yMost, y.ticks(5)) };
}

/** The top of the axis is a tick of its own, and one that would touch it is left out. */
function ticksTo(most: number, ticks: readonly number[]): readonly number[] {
  return [...ticks.filter((tick) => Number.isInteger(tick) && tick < 0.93 * most), most];
}

/** All of a chart but its points: the axes, the spread, the level and the line. */
export function LineGround({
  width,
  x,
  y,
  yTicks,
  yMost,
  points,
  level,
  xTitle,
  yTitle,
}: LinePlan) {
  const spread = area<ChartPoint>(
    (point) => x(point.x),
    (point) => y(point.low),
    (point) => y(point.high),
  );
  const mean = line<ChartPoint>(
    (point) => x(point.x),
    (point) => y(point.y),
  );
  return (
    <g aria-hidden="true">
      {yTicks.map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line className="line-chart-grid" x1={MARGIN.left} x2={width - MARGIN.right} />
          <text className="line-chart-tick" x={MARGIN.left - 10} dy="0.32em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {points.map((point) => (
        <text
          key={point.x}
          className="line-chart-tick"
          x={x(point.x)}
          y={HEIGHT - MARGIN.bottom + 20}
          textAnchor="middle"
        >
          {point.x}
        </text>
      ))}
      <text
        className="line-chart-title"
        x={(MARGIN.left + width - MARGIN.right) / 2}
        y={HEIGHT - 6}
        textAnchor="middle"
      >
        {xTitle}
      </text>
      <text
        className="line-chart-title"
        transform={`translate(14 ${(MARGIN.top + HEIGHT - MARGIN.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {yTitle}
      </text>
      <path className="line-chart-spread" d={spread(points) ?? ''} />
      <line
        className="line-chart-level"
        x1={MARGIN.left}
        x2={width - MARGIN.right}
        y1={y(level.y)}
        y2={y(level.y)}
      />
      <text
        className="line-chart-level-words"
        x={width - MARGIN.right}
        y={y(level.y) + (level.y > yMost / 2 ? 18 : -7)}
        textAnchor="end"
      >
        {level.words}
      </text>
      <path className="line-chart-line" d={mean(points) ?? ''} />
    </g>
  );
}

/** The mark of a point, with its spread. It stands at its own `x`. */
export function LineMark({
  point,
  y,
  isOpen,
}: {
  point: ChartPoint;
  y: LinePlan['y'];
  isOpen: boolean;
}) {
  return (
    <>
      <path
        className="line-chart-whisker"
        d={`M-5 ${y(point.low)}H5M0 ${y(point.low)}V${y(point.high)}M-5 ${y(point.high)}H5`}
      />
      <circle className="line-chart-dot" cy={y(point.y)} r={isOpen ? 7 : 5} />
    </>
  );
}
