import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../domain/lcl/answer.ts';
import { episode, linkContext, supportSet } from '../../domain/testing/made.ts';
import { answerWords, closeCallWords, notSureReason } from './answer-words.ts';

const asked = episode('e', linkContext(supportSet('1=cactihog', '2=blicket')));
const shown = {
  ...asked,
  concepts: asked.concepts.map((taught) => ({ ...taught, name: `${taught.label} in full` })),
};

function answer(cactihog: number, blicket: number, none: number, threshold = 0.5) {
  const labels = [Math.log(cactihog), Math.log(blicket)];
  return answerFrom(asked.linkContext.labels, { labels, none: Math.log(none) }, threshold);
}

describe('the answer in words', () => {
  it('is the sentence of the paper, with the whole name', () => {
    expect(answerWords(answer(0.8, 0.1, 0.1), shown)).toBe(
      'there is "cactihog in full" in the image.',
    );
    expect(notSureReason(answer(0.8, 0.1, 0.1), shown)).toBe('');
  });

  it('says why no name is said: none of the concepts is likeliest', () => {
    const words = answerWords(answer(0.2, 0.1, 0.7), shown);
    expect(words).toMatch(/^Not sure: /);
    expect(words).toContain('none of the taught concepts');
    expect(words).toContain('70 %');
  });

  it('says why no name is said: the likeliest is below the threshold', () => {
    const words = answerWords(answer(0.6, 0.3, 0.1, 0.9), shown);
    expect(words).toContain('“cactihog in full” comes first with 60 %');
    expect(words).toContain('below your threshold');
  });
});

describe('a close call in words', () => {
  it('names both and their probabilities', () => {
    expect(closeCallWords(answer(0.5, 0.4, 0.1), shown)).toBe(
      'A close call: “cactihog in full” 50 %, “blicket in full” 40 %.',
    );
  });

  it('speaks of the open-set answer without a name of a concept', () => {
    const words = closeCallWords(answer(0.5, 0.1, 0.4), shown);
    expect(words).toContain('40 %');
    expect(words).not.toContain('blicket');
    expect(words).not.toContain('null');
  });

  it('is silent where it is clear', () => {
    expect(closeCallWords(answer(0.8, 0.1, 0.1), shown)).toBeNull();
  });
});
