import { expect, it } from 'vitest';
import { holdsAnotherDrawing } from './svg-references.ts';

it.each([
  '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
  '<image href="DATA:IMAGE/SVG+XML,%3Csvg/>"/>',
  '<image href="da&#10;ta:im&#xA;age/svg+xml,…"/>',
  '<style>@import "data:text/css,*{fill:url(%23p)}";</style>',
  '<style>rect { mask: url(\\64 ata:image/svg+xml,…) }</style>',
])('finds the drawing or style sheet within %s', (markup) => {
  expect(holdsAnotherDrawing(markup)).toBe(true);
});

it('lets photographs and fonts be', () => {
  expect(holdsAnotherDrawing('<image href="data:image/png;base64,iVBORw0KGgo="/>')).toBe(false);
  expect(holdsAnotherDrawing('@font-face { src: url(data:font/woff2;base64,d09GMg==) }')).toBe(
    false,
  );
});
