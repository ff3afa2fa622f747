import { expect, it } from 'vitest';
import { createProgress } from './progress.ts';

function walk(isTTY: boolean): string[] {
  const written: string[] = [];
  const progress = createProgress('pictures', { isTTY, write: (text) => written.push(text) });
  for (let done = 1; done <= 8; done++) progress(done, 8);
  return written;
}

it('stays on one line of a terminal', () => {
  const written = walk(true);
  expect(written).toHaveLength(8);
  expect(written[0]).toBe('\rpictures: 1 of 8');
  expect(written[7]).toBe('\rpictures: 8 of 8\n');
});

it('writes four lines into a file', () => {
  expect(walk(false)).toEqual([2, 4, 6, 8].map((done) => `pictures: ${done} of 8\n`));
});
