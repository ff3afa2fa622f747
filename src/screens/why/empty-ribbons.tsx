import { markerColour } from '../../ui/marker.tsx';

/** What will stand here: ribbons from a question to the pictures that caused its answer. Decoration only. */
export function EmptyRibbons() {
  return (
    <svg className="why-sketch" viewBox="0 0 240 120" aria-hidden="true">
      <g fill="none" strokeOpacity="0.55">
        <path d="M46 60C110 60 110 20 176 20" strokeWidth="12" stroke={markerColour(0)} />
        <path d="M46 60C110 60 110 60 176 60" strokeWidth="6" stroke={markerColour(0)} />
        <path
          d="M46 60C110 60 110 100 176 100"
          strokeWidth="3"
          strokeDasharray="5 4"
          stroke={markerColour(1)}
        />
      </g>
      <rect x="8" y="40" width="40" height="40" rx="9" />
      <rect x="176" y="4" width="32" height="32" rx="8" />
      <rect x="176" y="44" width="32" height="32" rx="8" />
      <rect x="176" y="84" width="32" height="32" rx="8" />
    </svg>
  );
}
