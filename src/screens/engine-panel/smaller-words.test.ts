import { expect, it } from 'vitest';
import { toolsForTests } from '../../session/testing/tools-for-tests.ts';
import { keepOnShelf } from '../../session/testing/hub-for-tests.ts';
import { smallerWords } from './smaller-words.ts';

function wordsAfter(
  code: 'out-of-memory' | 'context-full',
  chosen: 'smolvlm-256m' | 'smolvlm-500m',
) {
  const { store } = toolsForTests();
  keepOnShelf(store, chosen);
  return smallerWords({ code, detail: '' }, chosen, store.getState().shelf);
}

it('names what needs less memory', () => {
  expect(wordsAfter('out-of-memory', 'smolvlm-500m')).toBe(
    'Less memory is needed by its smaller version, or by SmolVLM 256M (about 207 MB): see the models.',
  );
  expect(wordsAfter('out-of-memory', 'smolvlm-256m')).toContain('its smaller version');
});

it('says nothing after what has nothing to do with memory', () => {
  expect(wordsAfter('context-full', 'smolvlm-500m')).toBeNull();
});
