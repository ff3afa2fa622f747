import { describe, expect, it } from 'vitest';
import { episode, linkContext, supportSet } from '../../domain/testing/made.ts';
import { changeWords } from './change-words.ts';

const asked = episode('e', linkContext(supportSet('1=cactihog', '2=blicket', '3=cactihog')));
const base = {
  ...asked,
  concepts: asked.concepts.map((taught) => ({ ...taught, name: `${taught.label} of old` })),
};

describe('a change of the support set in words', () => {
  it('names concepts as they were when the question was asked', () => {
    expect(changeWords({ kind: 'swap-labels', labels: ['cactihog', 'blicket'] }, base)).toBe(
      'If “cactihog of old” and “blicket of old” were swapped',
    );
    expect(changeWords({ kind: 'without-concept', label: 'blicket' }, base)).toBe(
      'If all pictures of “blicket of old” were gone',
    );
  });

  it('counts a picture among those of its own concept', () => {
    expect(changeWords({ kind: 'without-demonstration', demonstrationId: '3' }, base)).toBe(
      'If “cactihog of old”, picture 2 of 2, were muted',
    );
  });

  it('speaks of a picture that it does not know', () => {
    expect(changeWords({ kind: 'without-demonstration', demonstrationId: '9' }, base)).toBe(
      'If one picture were muted',
    );
  });
});
