const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'];

/** A number of bytes as a file manager shows it. 1,024 of one unit make the next. */
export function sizeWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  const number = size.toLocaleString('en', { maximumFractionDigits: digits });
  return bytes === 1 ? '1 byte' : `${number} ${UNITS[unit]}`;
}
