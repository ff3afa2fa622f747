import { describe, expect, it } from 'vitest';
import { parseEpisode } from './parse-episode.ts';
import { episode, linkContext, supportSet } from '../testing/made.ts';

const whole = episode('e', linkContext(supportSet('1=cactihog', '2=blicket')));
const { linkContext: context, scores } = whole;

describe('a stored episode', () => {
  it('comes back as it was', () => {
    expect(parseEpisode(structuredClone(whole))).toEqual(whole);
  });

  it.each([
    ['its id', { ...whole, id: 7 }],
    ['its time', { ...whole, askedAt: 'noon' }],
    ['its question', { ...whole, linkContext: { ...context, query: {} } }],
    ['one of its pictures', { ...whole, linkContext: { ...context, supportSet: [{}] } }],
    ['its engine', { ...whole, engine: { modelName: 'mini' } }],
    ['a concept', { ...whole, concepts: whole.concepts.slice(1) }],
    ['a score', { ...whole, scores: { ...scores, full: { labels: [-1], none: -1 } } }],
    ['a number', { ...whole, scores: { ...scores, full: { labels: [-1, NaN], none: -1 } } }],
    ['the left-out scores', { ...whole, scores: { full: scores.full } }],
  ])('is none without %s', (_, half) => {
    expect(parseEpisode(half)).toBeUndefined();
  });

  it('is none where a picture stands beside a label that is no candidate', () => {
    const foreign = context.supportSet.map((shown) => ({ ...shown, label: 'dax' }));
    const damaged = { ...whole, linkContext: { ...context, supportSet: foreign } };
    expect(parseEpisode(damaged)).toBeUndefined();
  });

  it('comes back whole where a label is long', () => {
    const long = episode('e', linkContext(supportSet(`1=${'x'.repeat(90)}`)));
    expect(parseEpisode(structuredClone(long))).toEqual(long);
  });
});
