import { describe, expect, it } from 'vitest';
import { aloneWords, enoughWords, triedWords } from './fewer-words.ts';

const level = (shots: number, stayed: number, tried: number, possible = tried) => ({
  shots,
  stayed,
  tried,
  possible,
});

describe('how many pictures are enough', () => {
  it('names what can be enough, with its counts, and what always is', () => {
    const levels = [level(1, 9, 16), level(2, 36, 36), level(3, 16, 16)];
    expect(enoughWords({ levels, fewest: 1, enough: 2 }, '“fep”')).toBe(
      '1 per concept can be enough. Choices that say “fep”: 9 of 16. 2 per concept are enough, whichever they are.',
    );
    expect(enoughWords({ levels: [level(1, 16, 16)], fewest: 1, enough: 1 }, '“fep”')).toBe(
      '1 per concept is enough, whichever they are.',
    );
  });

  it('claims nothing of choices that were not tried', () => {
    const levels = [level(1, 128, 128, 4_900)];
    expect(enoughWords({ levels, fewest: 1, enough: 1 }, '“fep”')).toBe(
      '1 per concept is enough, in every choice that was tried.',
    );
    expect(triedWords({ tried: 128, possible: 4_900 })).toBe('128 choices drawn of 4,900');
    expect(triedWords({ tried: 16, possible: 16 })).toBe('16');
    expect(triedWords({ tried: 128, possible: Infinity })).toContain('more than a billion');
  });

  it('says when only all pictures are enough, and when it depends', () => {
    const levels = [level(1, 0, 4)];
    expect(enoughWords({ levels, fewest: null, enough: null }, '“fep”')).toContain('all of them');
    expect(enoughWords({ levels: [level(1, 2, 4)], fewest: 1, enough: null }, '“fep”')).toBe(
      '1 per concept can be enough. Choices that say “fep”: 2 of 4. Which pictures they are matters: with fewer, some choices do not.',
    );
    expect(enoughWords({ levels: [], fewest: null, enough: null }, '“fep”')).toContain(
      'one picture',
    );
  });
});

it('says what a picture says alone', () => {
  const reading = { demonstrationId: 'd', said: 'fep', probability: 0.97 };
  const nameOf = (label: string) => label.toUpperCase();
  expect(aloneWords(reading, 'fep', nameOf)).toBe('still “FEP”, 97 %');
  expect(aloneWords({ ...reading, said: 'wug', probability: 0.2 }, 'fep', nameOf)).toBe(
    'then “WUG” (20 % for the answer)',
  );
  expect(aloneWords({ ...reading, said: null, probability: 0.4 }, 'fep', nameOf)).toBe(
    'then “not sure” (40 % for the answer)',
  );
});
