import { describe, expect, it } from 'vitest';
import {
  loadBegun,
  loadEnded,
  loadLeft,
  parseLoadNotes,
  startsSafely,
  type LoadNotes,
} from './safe-start.ts';

const nobody: ReadonlySet<string> = new Set();

/** The page begins to load and is not heard of again. */
const lost = (notes: LoadNotes, ...loads: string[]) => loads.reduce(loadBegun, notes);

describe('the start of the page', () => {
  it('is an ordinary one at first, and after one load that broke off', () => {
    expect(startsSafely([], nobody)).toBe(false);
    expect(startsSafely(lost([], 'a'), nobody)).toBe(false);
  });

  it('asks after two loads in a row that broke off', () => {
    expect(startsSafely(lost([], 'a', 'b'), nobody)).toBe(true);
  });

  it('asks no more once the model came or said why not', () => {
    const notes = loadBegun(lost([], 'a', 'b'), 'c');
    expect(loadEnded(notes, 'c', nobody)).toEqual([]);
  });

  it('counts no load that the visitor left, and forgives none for it', () => {
    const notes = loadLeft(loadBegun(lost([], 'a'), 'b'), 'b');
    expect(notes).toEqual(['a']);
    expect(startsSafely(loadBegun(notes, 'c'), nobody)).toBe(true);
  });

  it('counts no load that another tab is still at, now or after this one came', () => {
    const notes = lost([], 'a', 'b', 'c');
    expect(startsSafely(notes, new Set(['b', 'c']))).toBe(false);
    expect(loadEnded(notes, 'a', new Set(['b', 'c']))).toEqual(['b', 'c']);
  });

  it('remembers only the latest', () => {
    const loads = Array.from({ length: 30 }, (_, index) => String(index));
    expect(lost([], ...loads).length).toBeLessThan(10);
  });

  it.each([null, '', 'garbage', '{}', '3', '[1, null]'])('reads %s as no notes', (text) => {
    expect(parseLoadNotes(text)).toEqual([]);
  });
});
