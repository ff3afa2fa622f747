import { describe, expect, it } from 'vitest';
import {
  concept,
  demonstration,
  episode,
  linkContext,
  session,
} from '../../domain/testing/made.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import { explainTerm, TERMS } from './explain-words.ts';

const taught = session(
  concept('fep', [demonstration('one', 'a1'), demonstration('two', 'a2')]),
  concept('wug', [demonstration('three', 'b1', true)], { marker: 1 }),
);
const asked = episode('e', linkContext(supportSetOf(taught.concepts)));

describe('an explanation', () => {
  it.each(TERMS)('of %s has two sentences, and an example before anything is taught', (term) => {
    const { sentences, example } = explainTerm(term, session(), null);
    expect(sentences).toHaveLength(2);
    expect(example).toMatch(/\.$/);
  });

  it('takes its example from the session', () => {
    expect(explainTerm('demonstration', taught, null).example).toBe(
      'Here “fep” has 2. The first is the picture “one.png”.',
    );
    expect(explainTerm('link-context', taught, null).example).toBe(
      'Here it has 2 demonstrations of “fep”. You have not asked about a picture yet.',
    );
  });

  it('takes it from the answer in view', () => {
    expect(explainTerm('counterfactual', taught, asked).example).toBe(
      'Here you could ask about “question.png” without a picture of “fep”. The part What if… of the studio does it.',
    );
    expect(explainTerm('not-sure', { ...taught, threshold: 0.4 }, asked).example).toBe(
      'Here “fep” is likeliest with 50 %. Your threshold is 40 %, so the name is said.',
    );
    expect(explainTerm('not-sure', { ...taught, threshold: 0.6 }, asked).example).toBe(
      'Here “fep” is likeliest with 50 %. Your threshold is 60 %, so the answer is “not sure”.',
    );
  });
});
