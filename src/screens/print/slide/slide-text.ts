import { firstOf } from '../../../domain/lcl/label.ts';

/** The width of a text in pixels, in the slide's font. */
export type MeasureText = (text: string, size: number, weight: number) => number;

/** How a text is set. */
interface Setting {
  readonly size: number;
  readonly weight: number;
  readonly width: number;
  readonly measure: MeasureText;
}

/** The text, or its beginning with an ellipsis, so that it is no wider than the setting. */
export function fitted(text: string, { size, weight, width, measure }: Setting): string {
  if (measure(text, size, weight) <= width) return text;
  let [fits, tooMany] = [0, text.length];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    if (measure(`${firstOf(text, half)}…`, size, weight) <= width) fits = half;
    else tooMany = half;
  }
  return `${firstOf(text, fits).trimEnd()}…`;
}

/**
 * The text in at most so many lines. It is broken between words, or within one that is longer than a line. What has no
 * room is cut with an ellipsis.
 */
export function wrapped(text: string, lines: number, setting: Setting): readonly string[] {
  const { size, weight, width, measure } = setting;
  const fits = (line: string) => measure(line, size, weight) <= width;
  const set: string[] = [];
  let rest = text.trim();
  while (rest !== '' && set.length < lines - 1 && !fits(rest)) {
    const line = firstLine(rest, fits);
    set.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '' ? set : [...set, fitted(rest, setting)];
}

function firstLine(text: string, fits: (line: string) => boolean): string {
  let line = '';
  for (const word of text.match(/\S+\s*/gu) ?? []) {
    if (!fits((line + word).trimEnd())) break;
    line += word;
  }
  if (line !== '') return line;
  // One word fills more than the line, as a name in a script without spaces does.
  let [few, many] = [1, text.length];
  while (many - few > 1) {
    const half = Math.floor((few + many) / 2);
    if (fits(firstOf(text, half))) few = half;
    else many = half;
  }
  return firstOf(text, few);
}
