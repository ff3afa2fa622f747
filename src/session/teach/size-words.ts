import { inside, numberOf, type Words } from '../../languages/words.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes as a file manager shows it. 1,024 of one unit make the next. */
export function sizeWords(bytes: number): Words {
  let size = bytes;
  let place = 0;
  while (size >= 1024 && place < UNITS.length - 1) {
    size /= 1024;
    place += 1;
  }
  return numberOf(size, {
    style: 'unit',
    unit: UNITS[place],
    // The short form of "byte" has no plural.
    unitDisplay: place === 0 ? 'long' : 'short',
    maximumFractionDigits: place > 0 && size < 10 ? 1 : 0,
  });
}

/** A size, and the most that it may be, as values of a message. */
export function limitWords({ bytes, most }: { readonly bytes: number; readonly most: number }) {
  return { size: inside(sizeWords(bytes)), most: inside(sizeWords(most)) };
}
