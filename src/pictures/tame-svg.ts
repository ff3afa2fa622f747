import type { PictureFailure } from '../../workers/protocol.ts';
import { fail, succeed, type Outcome } from '../domain/outcome.ts';
import { decodeMarkup } from './sniff-markup.ts';
import { drawnElements } from './svg-cost.ts';
import { entitiesAreHarmless } from './svg-entities.ts';
import { svgSize } from './svg-size.ts';

export const MOST_SVG_BYTES = 5_000_000;
const MOST_ELEMENTS = 100_000;

const tooLarge = (what: string): PictureFailure => ({
  code: 'too-large',
  reason: `the drawing is too large (${what})`,
});

const damaged: PictureFailure = { code: 'damaged', reason: 'the drawing is damaged or cut off' };

/**
 * An SVG that a page may draw without fear: it has a size in pixels, unfolds to a bounded number of elements, and holds
 * no `script` and no `foreignObject` (on which Safari lets nobody read the drawing back). Parsing runs nothing and
 * loads nothing.
 */
export async function tameSvg(
  file: Blob,
): Promise<Outcome<{ blob: Blob; width: number; height: number }, PictureFailure>> {
  if (file.size > MOST_SVG_BYTES) return fail(tooLarge('an SVG may have 5 MB'));
  const markup = decodeMarkup(new Uint8Array(await file.arrayBuffer()));
  if (!entitiesAreHarmless(markup)) return fail(tooLarge('its entities unfold without bounds'));

  const parsed = new DOMParser().parseFromString(withoutDeclaration(markup), 'image/svg+xml');
  const root = parsed.documentElement;
  if (root.localName !== 'svg' || parsed.querySelector('parsererror')) return fail(damaged);
  if (drawnElements(root) > MOST_ELEMENTS) return fail(tooLarge('it draws too many shapes'));

  for (const element of root.querySelectorAll('script, foreignObject')) element.remove();
  const { width, height, viewBox } = svgSize({
    width: root.getAttribute('width'),
    height: root.getAttribute('height'),
    viewBox: root.getAttribute('viewBox'),
  });
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', viewBox);
  const tamed = new XMLSerializer().serializeToString(root);
  return succeed({ blob: new Blob([tamed], { type: 'image/svg+xml' }), width, height });
}

/** The text is decoded by now: a declaration would name an encoding that no longer holds. */
function withoutDeclaration(markup: string): string {
  return markup.replace(/^\s*<\?xml[^>]*\?>/, '').trimStart();
}
