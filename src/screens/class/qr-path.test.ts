import { generate } from 'lean-qr';
import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('has every black cell of the code, and no other', () => {
  const code = generate('http://192.168.1.20:4173/?open=Monday.lcl');
  const drawn = new Set<string>();
  for (const [, x, y, width] of qrPath(code).matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let cell = 0; cell < Number(width); cell++) drawn.add(`${Number(x) + cell} ${y}`);
  const black: string[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) black.push(`${x} ${y}`);
  expect([...drawn].sort()).toEqual(black.sort());
  expect(black.length).toBeGreaterThan(200);
});
