import { expect, it } from 'vitest';
import type { HoldEnd } from '../../session/teach/record-demonstrations.ts';
import { begin, endWords, picturesWords } from './recording.ts';

it('is silent while it lasts, for nobody wants to hear four numbers a second', () => {
  expect(endWords({ ...begin('held'), count: 3 }, 'fep')).toBe('');
});

it('says what came of it and how to take it back', () => {
  const said = (count: number, end: HoldEnd) =>
    endWords({ ...begin('held'), count, isHeld: false, end }, 'fep');
  expect(said(7, 'released')).toBe('7 pictures for fep. Undo takes them all back.');
  expect(said(1, 'released')).toBe('1 picture for fep. Undo takes them all back.');
  expect(said(0, 'released')).toBe('No picture was taken.');
  expect(said(60, 'enough')).toContain('60 pictures for fep: that is the most for one hold.');
  expect(said(2, 'asleep')).toMatch(
    /^Recording stopped, because this device was asleep\. 2 pictures/,
  );
  expect(said(2, 'withdrawn')).toBe('Recording stopped.');
});

it('counts in words', () => {
  expect([0, 1, 2].map(picturesWords)).toEqual(['0 pictures', '1 picture', '2 pictures']);
});
