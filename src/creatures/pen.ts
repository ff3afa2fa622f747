import type { Part } from './drawing/figure.ts';
import type { Paints, Tone } from './drawing/palette.ts';
import { round } from './drawing/path-data.ts';

export const styles = ['flat', 'outlined', 'crayon', 'soft'] as const;
export type Style = (typeof styles)[number];

/**
 * Draws parts in one style. `id` keeps the names inside a picture different from those of other pictures on the page.
 */
export interface Pen {
  readonly style: Style;
  readonly id: string;
  readonly paints: Paints;
}

const shaded: readonly Tone[] = ['main', 'shade', 'second', 'accent', 'dim', 'light'];

/** The fill of a tone, which is a colour, or a gradient of it in the soft style. */
export function fillOf({ style, id, paints }: Pen, tone: Tone): string {
  return style === 'soft' && shaded.includes(tone) ? `url(#${id}${tone})` : paints[tone];
}

/** The gradients of the soft style, each from lit to shaded. */
export function gradients({ style, id, paints }: Pen, lit: Paints, dark: Paints): string {
  if (style !== 'soft') return '';
  return shaded
    .map(
      (tone) =>
        `<linearGradient id="${id}${tone}" x2=".25" y2="1"><stop stop-color="${lit[tone]}"/>` +
        `<stop offset=".45" stop-color="${paints[tone]}"/><stop offset="1" stop-color="${dark[tone]}"/></linearGradient>`,
    )
    .join('');
}

/** Draws parts in order, one over the other. The style's edge is written once for all of them. */
export function draw(pen: Pen, parts: readonly Part[]): string {
  return `<g${edgeOf(pen)}>${parts.map((part) => drawOne(pen, part)).join('')}</g>`;
}

function drawOne(pen: Pen, { shape, tone, line, bare }: Part): string {
  const { style, paints } = pen;
  if (line === undefined)
    return `<path d="${shape.d}" fill="${fillOf(pen, tone)}"${bare && hasEdge(style) ? ' stroke="none"' : ''}/>`;
  const path = `<path d="${shape.d}" fill="none"${style === 'crayon' ? ' stroke-dasharray="none"' : ''}`;
  const inner = `${path} stroke="${paints[tone]}" stroke-width="${round(line)}"/>`;
  if (tone === 'ink' || !hasEdge(style)) return inner;
  return `${path} stroke-width="${round(line + (style === 'outlined' ? 6 : 3.4))}"/>${inner}`;
}

function hasEdge(style: Style): boolean {
  return style === 'outlined' || style === 'crayon';
}

function edgeOf({ style, paints }: Pen): string {
  if (style === 'outlined') return ` stroke="${paints.ink}" stroke-width="3.2"`;
  return style === 'crayon'
    ? ` stroke="${paints.ink}" stroke-width="2" stroke-dasharray="17 1.2 9 .8"`
    : '';
}
