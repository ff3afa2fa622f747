import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLD, type Session } from './session.ts';
import {
  concept,
  demonstration,
  episode,
  imageId,
  linkContext,
  session,
  supportSet,
} from '../testing/made.ts';
import { isUnnamed, isUntouched, UNNAMED } from './untouched.ts';

const blank: Session = { ...session(concept('blicket'), concept('dax')), name: UNNAMED };

describe('an untouched session', () => {
  it('has nothing of the visitor on it', () => {
    expect(isUntouched(blank)).toBe(true);
    expect(isUntouched({ ...blank, name: `${UNNAMED} 3`, changedAt: 9 })).toBe(true);
  });

  it.each<[string, Partial<Session>]>([
    ['a name', { name: 'Lesson 3' }],
    ['a named concept', { concepts: [concept('foxes')] }],
    ['a picture', { concepts: [concept('blicket', [demonstration('one', 'a')])] }],
    ['a question', { query: { imageId: imageId('f'), source: '' } }],
    ['an answer', { episodes: [episode('e', linkContext(supportSet('1=blicket')))] }],
    ['a moved bar', { threshold: DEFAULT_THRESHOLD / 2 }],
  ])('is touched by %s', (_, touch) => {
    expect(isUntouched({ ...blank, ...touch })).toBe(false);
  });
});

describe('an unnamed session', () => {
  it('has the name that the page gave it, numbered or not', () => {
    expect(isUnnamed(blank)).toBe(true);
    expect(isUnnamed({ ...blank, name: 'Session 12' })).toBe(true);
    expect(isUnnamed({ ...blank, name: 'Session of monday' })).toBe(false);
    expect(isUnnamed({ ...blank, name: 'Sessions 1' })).toBe(false);
  });
});
