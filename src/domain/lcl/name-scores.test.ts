import { describe, expect, it } from 'vitest';
import { answerFrom } from './answer.ts';
import { nameFits, scoresOfNames } from './name-scores.ts';

const TRAINED = { scale: 112.66889953613281, bias: -16.771724700927734 };
/** The cosine that gives this logit. */
const at = (logit: number) => (logit - TRAINED.bias) / TRAINED.scale;

describe('names, scored by their text alone', () => {
  it('fit by a sigmoid each, and by a softmax where one of them must be right', () => {
    const scores = scoresOfNames([at(0), at(-2)], TRAINED);
    const [first, second] = nameFits(['cactus', 'hedgehog'], scores);
    expect(first).toMatchObject({ label: 'cactus' });
    expect(first?.byItself).toBeCloseTo(0.5, 10);
    expect(second?.byItself).toBeCloseTo(1 / (1 + Math.exp(2)), 10);
    expect(first?.ifOneMust).toBeCloseTo(1 / (1 + Math.exp(-2)), 10);
    expect((first?.ifOneMust ?? 0) + (second?.ifOneMust ?? 0)).toBeCloseTo(1, 10);
  });

  it('are none of them where none fits, however much one stands out', () => {
    const scores = scoresOfNames([at(-9), at(-16)], TRAINED);
    const [best] = nameFits(['blicket', 'dax'], scores);
    expect(best?.ifOneMust).toBeGreaterThan(0.99);
    expect(answerFrom(['blicket', 'dax'], scores, 0).verdict).toEqual({
      kind: 'not-sure',
      because: 'none-first',
    });
  });

  it('may all fit at once, and then neither is certain', () => {
    const scores = scoresOfNames([at(6), at(6)], TRAINED);
    const fits = nameFits(['cat', 'pet'], scores);
    for (const { byItself, ifOneMust } of fits) {
      expect(byItself).toBeGreaterThan(0.99);
      expect(ifOneMust).toBeCloseTo(0.5, 10);
    }
    expect(answerFrom(['cat', 'pet'], scores, 0.6).verdict.kind).toBe('not-sure');
  });

  it('stay numbers where the sigmoid has reached its ends', () => {
    const fits = nameFits(['a', 'b'], scoresOfNames([1, -1], TRAINED));
    expect(fits.map(({ byItself }) => byItself)).toEqual([1, expect.closeTo(0, 10)]);
    expect(fits.map(({ ifOneMust }) => ifOneMust)).toEqual([1, expect.closeTo(0, 10)]);
  });
});
