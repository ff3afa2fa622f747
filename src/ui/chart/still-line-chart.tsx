import { HEIGHT, LineGround, LineMark, planLine, type LineData } from './line-ground.tsx';
import './line-chart.css';

/** Wide enough for the words, and narrow enough for a page in portrait. */
const WIDTH = 560;

/** A line chart on paper. Nothing on it can be pressed, and a table beside it has its numbers. */
export function StillLineChart(data: LineData) {
  const plan = planLine(data, WIDTH);
  return (
    <div className="line-chart">
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={data.label}>
        <LineGround {...plan} />
        {data.points.map((point) => (
          <g key={point.x} transform={`translate(${plan.x(point.x)} 0)`}>
            <LineMark point={point} y={plan.y} isOpen={false} />
          </g>
        ))}
      </svg>
    </div>
  );
}
