import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useWidth } from './use-width.ts';
import './line-chart.css';

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

interface Props {
  label: string;
  xTitle: string;
  yTitle: string;
  /** The axis begins at 0. */
  yMost: number;
  /** In the order of their `x`. */
  points: readonly ChartPoint[];
  /** A level to compare with. */
  level: { readonly y: number; readonly words: string };
  /** The `x` of the point that is open. */
  open: number | null;
  onOpen: (x: number) => void;
}

const HEIGHT = 300;
const MARGIN = { top: 16, right: 18, bottom: 48, left: 52 };

/** A line with its spread and a level to compare with. Arrow keys go from point to point, and a press opens one. */
export function LineChart({ label, xTitle, yTitle, yMost, points, level, open, onOpen }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const first = points[0]?.x ?? 0;
  const last = points.at(-1)?.x ?? 0;
  const x = scaleLinear([first, Math.max(last, first + 1)], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([0, yMost], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const spread = area<ChartPoint>(
    (point) => x(point.x),
    (point) => y(point.low),
    (point) => y(point.high),
  );
  const mean = line<ChartPoint>(
    (point) => x(point.x),
    (point) => y(point.y),
  );
  const yTicks = ticksTo(yMost, y.ticks(5));
  return (
    <div className="line-chart" ref={ref}>
      <svg width={width} height={HEIGHT} role="group" aria-label={label}>
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
        <Points points={points} x={x} y={y} open={open} onOpen={onOpen} />
      </svg>
    </div>
  );
}

/** The top of the axis is a tick of its own, and one that would touch it is left out. */
function ticksTo(most: number, ticks: readonly number[]): readonly number[] {
  return [...ticks.filter((tick) => Number.isInteger(tick) && tick < 0.93 * most), most];
}

/** Wide enough for a finger. */
const TARGET = 32;

interface PointsProps extends Pick<Props, 'points' | 'open' | 'onOpen'> {
  x: (value: number) => number;
  y: (value: number) => number;
}

function Points({ points, x, y, open, onOpen }: PointsProps) {
  const marks = useRef(new Map<number, SVGGElement>());
  const [last, setLast] = useState<number | null>(null);
  const known = (value: number | null) => points.some((point) => point.x === value);
  // One point can be reached by Tab, and the others from it.
  const reachable = known(last) ? last : known(open) ? open : points.at(-1)?.x;
  const onKey = (event: KeyboardEvent, place: number) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(points[place]?.x ?? 0);
      return;
    }
    const next = nextPlace(event.key, place, points.length);
    const goal = next === null ? undefined : points[next];
    if (!goal) return;
    event.preventDefault();
    marks.current.get(goal.x)?.focus();
  };
  return points.map((point, place) => (
    <g
      key={point.x}
      ref={(mark) => {
        if (mark) marks.current.set(point.x, mark);
        else marks.current.delete(point.x);
      }}
      className="line-chart-point"
      role="button"
      tabIndex={point.x === reachable ? 0 : -1}
      aria-label={point.words}
      aria-pressed={point.x === open}
      transform={`translate(${x(point.x)} 0)`}
      onClick={() => onOpen(point.x)}
      onFocus={() => setLast(point.x)}
      onKeyDown={(event) => onKey(event, place)}
    >
      <rect
        className="line-chart-target"
        x={-TARGET / 2}
        y={MARGIN.top - 10}
        width={TARGET}
        height={HEIGHT - MARGIN.top - MARGIN.bottom + 20}
        rx="6"
      />
      <path
        className="line-chart-whisker"
        d={`M-5 ${y(point.low)}H5M0 ${y(point.low)}V${y(point.high)}M-5 ${y(point.high)}H5`}
      />
      <circle className="line-chart-dot" cy={y(point.y)} r={point.x === open ? 7 : 5} />
    </g>
  ));
}

/** Where a key leads from a place among so many; `null` if it is none of theirs. */
function nextPlace(key: string, place: number, among: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(among - 1, place + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, place - 1);
    case 'Home':
      return 0;
    case 'End':
      return among - 1;
    default:
      return null;
  }
}
