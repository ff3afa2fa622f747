import { describe, expect, it } from 'vitest';
import { concept } from '../../../domain/testing/made.ts';
import { trayWords, truthOfKey } from './truth-choices.ts';

const concepts = [concept('fep'), concept('wug')];

describe('the truths of the tray', () => {
  it('have keys: digits for the concepts, and 0 for none of these', () => {
    expect(['1', '2', '3', '0', 'x', '12'].map((key) => truthOfKey(key, concepts))).toEqual([
      'fep',
      'wug',
      undefined,
      null,
      undefined,
      undefined,
    ]);
  });

  it('are counted in words', () => {
    expect(trayWords(['wug', null, 'fep', 'wug', '', 'dax'], concepts)).toBe(
      '1 “fep”, 2 “wug”, 1 none of these, 1 not said yet, 1 “dax”',
    );
  });
});
