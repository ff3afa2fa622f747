import { afterEach, describe, expect, it } from 'vitest';
import { i18n } from '../../languages/translator.ts';
import { changeOf, effectWords, mattered, moveWords } from './effect-words.ts';

afterEach(() => i18n.use('en', ['en'], {}));

describe('what a picture did', () => {
  it('spoke for the answer that it shows, made it less sure, or hardly matters', () => {
    expect(effectWords(0.35, 'own')).toBe('for it');
    expect(effectWords(-0.1, 'own')).toBe('surer without it');
    expect(effectWords(0.004, 'own')).toBe('hardly matters');
    expect(effectWords(0.35, 'of-none')).toBe('for it');
    expect(effectWords(-0.35, 'of-none')).toBe('against it');
  });

  it('told the concepts apart if it shows another one: it never says what the answer is', () => {
    expect(effectWords(0.56, 'the-other')).toBe('tells the two apart');
    expect(effectWords(0.56, 'another')).toBe('tells it apart');
    expect(effectWords(-0.56, 'the-other')).toBe('against it');
    expect(effectWords(-0.56, 'another')).toBe('against it');
    expect(effectWords(0.01, 'the-other')).toBe('hardly matters');
  });

  it('is judged on the number shown: two rows that read alike are called alike', () => {
    for (const drop of [0.0251, 0.0349]) {
      expect(changeOf(drop)).toBe('−0.03');
      expect(effectWords(drop, 'own')).toBe('hardly matters');
    }
    expect(changeOf(0.0351)).toBe('−0.04');
    expect(mattered(0.0351)).toBe(true);
  });

  it('has no sign where nothing changed', () => {
    expect(changeOf(0.0049)).toBe('±0.00');
    expect(changeOf(-0.0049)).toBe('±0.00');
    expect(changeOf(-0.15)).toBe('+0.15');
  });

  it('is signed on the left in Arabic too, as far as the digits are Western', () => {
    i18n.use('ar', ['ar'], {});
    expect(changeOf(0.03)).toBe('\u200e−0.03');
  });
});

describe('how the probability moved', () => {
  const moved = (drop: number, probability: number, probabilityWithout: number) =>
    moveWords({
      drop,
      logOdds: Math.log(probability / (1 - probability)),
      probability,
      probabilityWithout,
    });

  it('is a number where one can see it move', () => {
    expect(moved(1.7, 0.94, 0.71)).toBe('94 % → 71 %');
    expect(moved(1, 0.998, 0.98)).toBe('>99 % → 98 %');
  });

  it('is said in odds where the percentage is the same', () => {
    expect(moved(2.4, 0.999, 0.989)).toBe('>99 % → 99 %');
    expect(moved(1.1, 0.9991, 0.997)).toBe('1,100 to 1 → 370 to 1');
    expect(moved(-0.95, 0.9991, 0.9997)).toBe('1,100 to 1 → 2,900 to 1');
    expect(moved(0.12, 0.062, 0.058)).toBe('1 to 15 → 1 to 17');
    expect(moved(0.4, 0.004, 0.003)).toBe('1 to 250 → 1 to 370');
  });

  it('is what the others say where the picture hardly matters, and stays where the odds read alike', () => {
    expect(moved(0.01, 0.0601, 0.06)).toBe('the others say the same');
    const sure = { demonstrationId: 'd', probability: 1, probabilityWithout: 1 };
    expect(moveWords({ ...sure, drop: 1, logOdds: 40 })).toBe('still 100 %');
  });
});
