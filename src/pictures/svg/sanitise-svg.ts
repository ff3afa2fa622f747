import type { PictureFailure } from '../../../workers/protocol/pictures.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { decodeMarkup } from './sniff-markup.ts';
import { drawnElements } from './svg-cost.ts';
import { entitiesAreHarmless } from './svg-entities.ts';
import { svgSize } from './svg-size.ts';
import { styleRulesOf } from './svg-style-rules.ts';
import { holdsAnotherDrawing } from './svg-references.ts';

const MOST_SVG_BYTES = 5_000_000;
/** The page freezes while it draws, for about 100 ms with this many elements. */
const MOST_ELEMENTS = 5_000;

type TooLarge = Extract<PictureFailure, { code: 'svg-too-large' }>;

const tooLarge = (because: TooLarge['because']): TooLarge => ({ code: 'svg-too-large', because });

const left = 'script, foreignObject, set, animate, animateTransform, animateMotion';

const damaged: PictureFailure = { code: 'svg-damaged' };

/**
 * Reads an SVG and makes it safe for the page to draw. The result has a size in pixels and expands to a bounded number
 * of elements. It contains no `script`, no animation (which could refer to more than was counted) and no drawing within
 * the drawing. It contains no `foreignObject` either, because Safari then refuses to read the drawing back. Parsing
 * runs nothing and loads nothing. Rejects if the file cannot be read.
 */
export async function sanitiseSvg(
  file: Blob,
): Promise<Outcome<{ blob: Blob; width: number; height: number }, PictureFailure>> {
  if (file.size > MOST_SVG_BYTES) return fail(tooLarge('bytes'));
  const markup = decodeMarkup(new Uint8Array(await file.arrayBuffer()));
  if (!entitiesAreHarmless(markup)) return fail(tooLarge('entities'));

  const inert = withNamespaces(withoutDeclaration(markup), 'inert');
  const parsed = new DOMParser().parseFromString(inert, 'application/xml');
  const root = parsed.documentElement;
  if (root.localName !== 'svg' || parsed.querySelector('parsererror')) return fail(damaged);
  for (const element of root.querySelectorAll(left)) element.remove();
  if (drawnElements(root, styleRulesOf(root), MOST_ELEMENTS) > MOST_ELEMENTS)
    return fail(tooLarge('shapes'));
  const { width, height, viewBox } = svgSize({
    width: root.getAttribute('width'),
    height: root.getAttribute('height'),
    viewBox: root.getAttribute('viewBox'),
  });
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', viewBox);
  const serialised = new XMLSerializer().serializeToString(root);
  const tamed = withNamespaces(serialised, 'known');
  if (holdsAnotherDrawing(tamed)) return fail(tooLarge('another-drawing'));
  return succeed({ blob: new Blob([tamed], { type: 'image/svg+xml' }), width, height });
}

/** The namespaces whose elements a browser gives styles and handlers. Each has a name here that means nothing to it. */
const namespaces = [
  ['http://www.w3.org/2000/svg', 'urn:link-context:svg'],
  ['http://www.w3.org/1999/xhtml', 'urn:link-context:xhtml'],
  ['http://www.w3.org/1998/Math/MathML', 'urn:link-context:mathml'],
] as const;

/**
 * Renames the namespaces for parsing, or back. In a namespace that it does not know, the browser parses styles and
 * handlers as plain text. Otherwise it reports each of them as a violation of the page's security policy.
 */
function withNamespaces(markup: string, names: 'inert' | 'known'): string {
  return namespaces.reduce(
    (text, [known, inert]) =>
      names === 'inert' ? text.replaceAll(known, inert) : text.replaceAll(inert, known),
    markup,
  );
}

/** The text is decoded already, so an encoding in the declaration would be wrong. */
function withoutDeclaration(markup: string): string {
  return markup.replace(/^\s*<\?xml[^>]*\?>/, '').trimStart();
}
