import { withoutEscapes } from './svg-references.ts';

/**
 * Whether an SVG carries other drawings or style sheets within itself, as `data:` addresses. A browser draws and obeys
 * them, and nobody would have counted what they hold. Photographs within it are welcome.
 */
export function holdsAnotherDrawing(markup: string): boolean {
  return /data:(?:image\/svg|text\/|application\/xml)/i.test(
    withoutEscapes(markup).replace(/[\t\n\r]|&#x?[9AD];|&#1[03];/gi, ''),
  );
}
