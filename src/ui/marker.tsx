import './marker.css';

/** Eight shapes, one per colour, so that a marker can be recognised without seeing colour. */
const shapes = [
  'M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16z',
  'M10 1.5 19 17.5H1z',
  'M3 3h14v14H3z',
  'M10 .8 19.2 10 10 19.2.8 10z',
  'M10 .8l2.8 6 6.5.8-4.8 4.5 1.3 6.5L10 15.4l-5.8 3.2 1.3-6.5L.7 7.6l6.5-.8z',
  'M5.2 1.8h9.6L19.6 10l-4.8 8.2H5.2L.4 10z',
  'M7 1.5h6V7h5.5v6H13v5.5H7V13H1.5V7H7z',
  'M10 .5c3 4.4 6.4 7.3 6.4 11.5a6.4 6.4 0 1 1-12.8 0C3.6 7.8 7 4.9 10 .5z',
];

const names = [
  'blue circle',
  'orange triangle',
  'green square',
  'pink diamond',
  'yellow star',
  'violet hexagon',
  'red cross',
  'grey drop',
];

interface Props {
  /** 0 to 7. */
  index: number;
  size?: number;
}

/** A coloured shape beside a name. The name is read aloud, so the shape is not. */
export function MarkerIcon({ index, size = 16 }: Props) {
  return (
    <svg
      className="marker"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      style={{ color: markerColour(index) }}
      aria-hidden="true"
    >
      <path d={shapes[index % shapes.length]} fill="currentColor" />
    </svg>
  );
}

/** The marker's words for reading aloud. */
export function markerName(index: number): string {
  return names[index % names.length] ?? '';
}

export function markerColour(index: number): string {
  return `var(--marker-${index % shapes.length})`;
}
