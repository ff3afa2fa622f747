import { msg, t } from '@lingui/core/macro';
import { say } from '../languages/say.ts';
import type { Words } from '../languages/words.ts';
import { useId } from 'react';
import './marker.css';

/** Eight shapes. With the eight fillings, a marker can be recognised without seeing colour. */
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

const shapeNames = [
  msg`circle`,
  msg`triangle`,
  msg`square`,
  msg`diamond`,
  msg`star`,
  msg`hexagon`,
  msg`cross`,
  msg`drop`,
];

/** Of `--marker-0` to `--marker-7`. */
const colourNames = [
  msg`blue`,
  msg`orange`,
  msg`green`,
  msg`pink`,
  msg`yellow`,
  msg`violet`,
  msg`red`,
  msg`grey`,
];

/**
 * How a shape is filled. The area that is filled is clipped out of the whole shape. An outlined shape has its edge
 * besides, which is drawn inside the shape, so that it is as large as a whole one.
 */
const fillings: readonly { name: Words; outlined: boolean; area: string }[] = [
  { name: '', outlined: false, area: 'M0 0h20v20H0z' },
  { name: msg`hollow`, outlined: true, area: '' },
  { name: msg`left-half`, outlined: true, area: 'M0 0h10v20H0z' },
  { name: msg`lower-half`, outlined: true, area: 'M0 11h20v9H0z' },
  { name: msg`cut across`, outlined: false, area: 'M0 0h20v8.6H0zM0 12.4h20V20H0z' },
  { name: msg`cut down`, outlined: false, area: 'M0 0h8.1v20H0zM11.9 0H20v20h-8.1z' },
  { name: msg`dotted`, outlined: true, area: 'M10 7.9a3 3 0 1 0 0 6a3 3 0 1 0 0-6z' },
  {
    name: msg`quartered`,
    outlined: false,
    area: 'M0 0h8.2v9H0zM11.8 0H20v9h-8.2zM0 12.6h8.2V20H0zM11.8 12.6H20V20h-8.2z',
  },
];

interface Props {
  /** 0 to 63. */
  index: number;
  size?: number;
}

/** A coloured shape beside a name. The name is read aloud, so the shape is not. */
export function MarkerIcon({ index, size = 16 }: Props) {
  const id = useId();
  const { shape, filling } = partsOf(index);
  const { outlined, area } = fillings[filling] ?? {};
  const path = shapes[shape];
  return (
    <svg
      className="marker"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      style={{ color: markerColour(index) }}
      aria-hidden="true"
    >
      {filling === 0 ? (
        <path d={path} fill="currentColor" />
      ) : (
        <>
          <clipPath id={`${id}-shape`}>
            <path d={path} />
          </clipPath>
          <g clipPath={`url(#${id}-shape)`}>
            <path d={area} fill="currentColor" />
            {outlined && <path d={path} fill="none" stroke="currentColor" strokeWidth="4.4" />}
          </g>
        </>
      )}
    </svg>
  );
}

/** The marker's words for reading aloud. No two markers have the same. */
export function markerName(index: number): string {
  const { shape, colour, filling } = partsOf(index);
  const colourWord = say(colourNames[colour] ?? '');
  const shapeWord = say(shapeNames[shape] ?? '');
  const fillingWord = say(fillings[filling]?.name ?? '');
  return fillingWord === ''
    ? t`${{ colour: colourWord }} ${{ shape: shapeWord }}`
    : t`${{ filling: fillingWord }} ${{ colour: colourWord }} ${{ shape: shapeWord }}`;
}

export function markerColour(index: number): string {
  return `var(--marker-${partsOf(index).colour})`;
}

/** Each time round the shapes, the colours move on by one. So no two markers have both in common. */
function partsOf(index: number) {
  const shape = index % shapes.length;
  const filling = Math.floor(index / shapes.length) % fillings.length;
  return { shape, filling, colour: (shape + filling) % colourNames.length };
}
