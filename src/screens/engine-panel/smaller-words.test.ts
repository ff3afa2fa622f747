import { expect, it } from 'vitest';
import { smallerWords } from './smaller-words.ts';

it('names what needs less memory', () => {
  const detail = '';
  expect(smallerWords({ code: 'out-of-memory', detail }, 'smolvlm2-500m', false)).toBe(
    'Less memory is needed by SmolVLM2 256M (about 207 MB): see the models.',
  );
  expect(smallerWords({ code: 'worker-lost', detail }, 'smolvlm2-256m', false)).toContain(
    'Mini needs',
  );
  expect(smallerWords({ code: 'out-of-memory', detail }, 'smolvlm2-256m', true)).toContain(
    'lighter',
  );
});

it('says nothing after what has nothing to do with memory', () => {
  expect(smallerWords({ code: 'context-full', detail: '' }, 'smolvlm2-500m', true)).toBeNull();
});
