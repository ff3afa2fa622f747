import { describe, expect, it } from 'vitest';
import { lclSentence } from '../lcl/answer.ts';
import { paperCorrect } from './paper-metric.ts';

const said = (label: string, target: string, other: string) =>
  paperCorrect(lclSentence(label), target, [other]);

describe('paperCorrect', () => {
  it('accepts the target and refuses the other label, both at once and neither', () => {
    expect(said('dax', 'dax', 'blicket')).toBe(true);
    expect(said('blicket', 'dax', 'blicket')).toBe(false);
    expect(said('dax or blicket', 'dax', 'blicket')).toBe(false);
    expect(said('', 'dax', 'blicket')).toBe(false);
    expect(said('daz', 'dax', 'blicket')).toBe(false);
  });

  it('keeps the defect that a longer label which contains the target counts as the target', () => {
    expect(said('catfish', 'cat', 'catfish')).toBe(true);
  });

  it('accepts the longer label as its own target, though it contains the shorter one', () => {
    expect(said('catfish', 'catfish', 'cat')).toBe(true);
  });

  it('keeps the defect that a capital letter is always wrong', () => {
    expect(said('Dax', 'Dax', 'Blicket')).toBe(false);
  });

  it('looks at all other labels', () => {
    expect(paperCorrect('dax and wug', 'dax', ['blicket', 'wug'])).toBe(false);
  });
});
