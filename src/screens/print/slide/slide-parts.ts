import { plural, t } from '@lingui/core/macro';
import { percent } from '../../../ui/numbers.ts';
import type { SlideContent, SlideGroup } from './slide-content.ts';
import { layOutEvidence, SLIDE, type PlacedPicture } from './slide-layout.ts';
import { fitted, wrapped, type MeasureText } from './slide-text.ts';

const MARGIN = 56;
/** The column of the question. */
const QUESTION = { x: MARGIN, y: 104, side: 480 } as const;
/** The column of the answer. */
const RIGHT = { x: 592, width: SLIDE.width - 592 - MARGIN } as const;
const FOOT = SLIDE.height - MARGIN;
const BAR = { height: 36, name: 300, value: 90 } as const;
const SMALL = { size: 17, leading: 24 } as const;
/** Lines of words below a picture. */
const WORDS = 3;

interface SlideLine {
  readonly y: number;
  readonly size: number;
  readonly words: string;
}

/** Everything on the slide with its place, in pixels. */
export interface SlideParts {
  readonly question: { readonly x: number; readonly y: number; readonly side: number };
  readonly small: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
  readonly head: {
    readonly x: number;
    readonly width: number;
    readonly marker: number | null;
    readonly sentence: readonly SlideLine[];
    readonly bars: readonly SlideBarParts[];
  };
  readonly evidence: {
    readonly title: { readonly y: number; readonly lines: readonly string[] };
    readonly side: number;
    readonly groups: readonly SlideGroupParts[];
    /** What had no room; empty where all had. */
    readonly rest: string;
  };
}

export interface SlideBarParts {
  readonly y: number;
  readonly marker: number | null;
  readonly name: string;
  readonly value: string;
  /** `null` for those that are summed up. */
  readonly probability: number | null;
}

export interface SlideGroupParts {
  readonly x: number;
  readonly y: number;
  readonly marker: number;
  readonly title: string;
  readonly pictures: readonly (PlacedPicture & { readonly words: readonly string[] })[];
}

/** Where a bar begins, and how long it is at 100 %. */
export const TRACK = {
  x: RIGHT.x + BAR.name + 16,
  width: RIGHT.width - BAR.name - 16 - BAR.value,
} as const;

/** Gives everything that a slide says a place. */
export function slideParts(content: SlideContent, measure: MeasureText): SlideParts {
  const sentence = sentenceLines(content, measure);
  const headEnd = (sentence.at(-1)?.y ?? 0) + 22;
  const bars = barParts(content, headEnd, measure);
  const barsEnd = headEnd + bars.length * BAR.height;
  const title = {
    y: barsEnd + 72,
    lines: wrapped(content.evidenceTitle, 2, set(22, 650, RIGHT.width, measure)),
  };
  const top = title.y + (title.lines.length - 1) * 28 + 18;
  const lines = content.groups.some(({ pictures }) => pictures[0]?.words.length) ? WORDS : 0;
  const area = { x: RIGHT.x, y: top, width: RIGHT.width, height: FOOT - top - 30, lines };
  const placed = layOutEvidence(content.groups, area);
  return {
    question: QUESTION,
    small: smallPrint(content, measure),
    head: { ...RIGHT, marker: content.marker, sentence, bars },
    evidence: {
      title,
      side: placed.side,
      groups: placed.groups.map(({ group, x, y, width, pictures }) => ({
        x,
        y,
        marker: group.concept.marker,
        title: groupTitle(group, pictures.length, width - 26, measure),
        pictures: pictures.map((one) => ({
          ...one,
          words: one.picture.words.flatMap((words, place) =>
            wrapped(words, place === 0 ? 1 : 2, set(15, 400, placed.cell - 8, measure)),
          ),
        })),
      })),
      rest: restWords(placed.hidden),
    },
  };
}

function set(size: number, weight: number, width: number, measure: MeasureText) {
  return { size, weight, width, measure };
}

/** As large as the answer's length allows. */
function sentenceLines(
  { sentence, reason, marker }: SlideContent,
  measure: MeasureText,
): readonly SlideLine[] {
  const width = RIGHT.width - (marker === null ? 0 : 64);
  const sizes = [48, 40, 34] as const;
  const size = sizes.find((one) => wrapped(sentence, 9, set(one, 700, width, measure)).length <= 2);
  const said = wrapped(sentence, 3, set(size ?? 34, 700, width, measure));
  const leading = (size ?? 34) * 1.25;
  const top = MARGIN + (size ?? 34);
  const lines = said.map((words, place) => ({ y: top + place * leading, size: size ?? 34, words }));
  const end = lines.at(-1)?.y ?? top;
  const why = reason === null ? [] : wrapped(reason, 2, set(22, 400, RIGHT.width, measure));
  return [...lines, ...why.map((words, place) => ({ y: end + 38 + place * 30, size: 22, words }))];
}

function barParts(
  { bars, others }: SlideContent,
  top: number,
  measure: MeasureText,
): readonly SlideBarParts[] {
  const fit = (name: string) => fitted(name, set(20, 550, BAR.name - 32, measure));
  const rows = bars.map(({ concept, probability }, place) => ({
    y: top + place * BAR.height,
    marker: concept?.marker ?? null,
    name: concept ? fit(concept.name) : t`not sure`,
    value: percent(probability),
    probability,
  }));
  if (!others) return rows;
  const summed = {
    y: top + rows.length * BAR.height,
    marker: null,
    name: t`${plural(others.count, { one: '# other', other: '# others together' })}`,
    value: percent(others.together),
    probability: null,
  };
  return [...rows, summed];
}

function groupTitle(
  { concept, pictures }: SlideGroup,
  shown: number,
  width: number,
  measure: MeasureText,
): string {
  const all = pictures.length;
  const titled = (name: string) =>
    shown < all ? t`${{ name: isolated(name) }}, ${shown} of ${all}` : isolated(name);
  const room = width - measure(titled(''), 18, 600);
  return titled(fitted(concept.name, set(18, 600, room, measure)));
}

/** A name that is written from right to left must not turn the words around it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function restWords(hidden: number): string {
  if (hidden === 0) return '';
  return t`${plural(hidden, { one: 'The pictures of one more concept did less and have no room here.', other: 'The pictures of # more concepts did less and have no room here.' })}`;
}

function smallPrint({ small }: SlideContent, measure: MeasureText): SlideParts['small'] {
  const lines = small.flatMap((words) =>
    wrapped(words, 4, set(SMALL.size, 400, QUESTION.side, measure)),
  );
  return { x: QUESTION.x, y: FOOT - (lines.length - 1) * SMALL.leading, lines };
}
