import { expect, it } from 'vitest';
import { cutSheet } from '../workers/mini/pretrained-encoder/reference-pictures.ts';
import { drawEmbedded } from './bench/pictures/draw-svg.ts';
import { referenceSheet } from './reference-sheet.ts';

it('holds twelve pictures, no two alike, in less than 200 KB', () => {
  const sheet = referenceSheet();
  expect(sheet.length).toBeLessThan(200_000);
  const { data, width, height } = drawEmbedded(Buffer.from(sheet), 'image/png');
  const pictures = cutSheet({ rgba: Uint8Array.from(data), width, height });
  expect(pictures.length).toBe(12);
  const seen = pictures.map(({ rgba }) => Buffer.from(rgba));
  expect(new Set(seen.map((rgba) => rgba.toString('base64'))).size).toBe(12);
  for (const rgba of seen) expect(new Set(rgba).size).toBeGreaterThan(50);
});

it('is drawn the same every time', () => {
  expect(Buffer.from(referenceSheet()).equals(Buffer.from(referenceSheet()))).toBe(true);
});
