import { describe, expect, it } from 'vitest';
import type { SaidTurn } from '../../session/store/talk-state.ts';
import { endedWords, heardWords, unansweredWords } from './conversation-words.ts';

const turn = (endedBecause: SaidTurn['endedBecause'], answer = 'A dax.'): SaidTurn => ({
  question: 'What is it?',
  answer,
  endedBecause,
  withTaught: true,
});
const underWay = { imageId: 'a', question: 'What?', said: 'A d' };
const silent = { underWay: null, isStopping: false };

describe('why an answer ends', () => {
  it('goes without saying where it had no more to say', () => {
    expect(endedWords(turn('end'))).toBeNull();
  });

  it('is said in words of its own otherwise', () => {
    const words = (['stopped', 'length', 'displaced'] as const).map((why) => endedWords(turn(why)));
    expect(
      new Set([...words, endedWords(turn('end', '')), endedWords(turn('displaced', ''))]).size,
    ).toBe(5);
  });
});

describe('what whoever listens is told', () => {
  it('is that it answers, not each piece of it', () => {
    const said = [' ', 'A dax', 'A dax.'].map((text) =>
      heardWords({ ...silent, underWay: { ...underWay, said: text } } as never, turn('end')),
    );
    expect(new Set(said)).toEqual(new Set(['Answering…']));
  });

  it('is the whole answer at its end, and why it ended', () => {
    expect(heardWords(silent, turn('stopped'))).toBe('A dax. You stopped it here.');
    expect(heardWords(silent, turn('end'))).toBe('A dax.');
    expect(heardWords(silent, undefined)).toBe('');
  });
});

describe('why a question was not answered', () => {
  it('is what was said before, too, where the context is full', () => {
    const words = unansweredWords({ code: 'context-full', detail: '' });
    expect(words).toContain('Begin anew');
    expect(unansweredWords({ code: 'worker-lost', detail: '' })).toContain('try again');
  });
});
