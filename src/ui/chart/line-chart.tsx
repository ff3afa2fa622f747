import { useRef, useState, type KeyboardEvent } from 'react';
import {
  HEIGHT,
  LineGround,
  LineMark,
  MARGIN,
  planLine,
  type LineData,
  type LinePlan,
} from './line-ground.tsx';
import { useWidth } from './use-width.ts';
import './line-chart.css';

interface Props extends LineData {
  /** The `x` of the point that is open. */
  open: number | null;
  onOpen: (x: number) => void;
}

/** A line with its spread and a level to compare with. Arrow keys go from point to point, and a press opens one. */
export function LineChart({ open, onOpen, ...data }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const plan = planLine(data, width);
  return (
    <div className="line-chart" ref={ref}>
      <svg width={width} height={HEIGHT} role="group" aria-label={data.label}>
        <LineGround {...plan} />
        <Points points={data.points} x={plan.x} y={plan.y} open={open} onOpen={onOpen} />
      </svg>
    </div>
  );
}

/** Wide enough for a finger. */
const TARGET = 32;

interface PointsProps
  extends Pick<Props, 'points' | 'open' | 'onOpen'>, Pick<LinePlan, 'x' | 'y'> {}

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
      <LineMark point={point} y={y} isOpen={point.x === open} />
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
