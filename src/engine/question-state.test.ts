import { expect, it } from 'vitest';
import { askingAbout, supervised } from './testing/supervised-fake.ts';

it('an engine says how many of the pictures it has looked at before it answers', async () => {
  const { engine, states } = supervised();
  await engine.answer(askingAbout('ccc'));
  const looked = states.flatMap((state) =>
    state.kind === 'answering' && state.looking ? [state.looking] : [],
  );
  expect(looked.map(({ done, total }) => `${done} of ${total}`)).toEqual([
    '0 of 3',
    '0 of 3',
    '1 of 3',
  ]);
  expect(states.at(-1), 'nothing of it is left').not.toHaveProperty('looking');
  expect(states.at(-1)?.kind).toBe('ready');
});

it('an engine that has seen all of them says nothing of it', async () => {
  const { engine, states } = supervised();
  await engine.answer(askingAbout('ccc'));
  const before = states.length;
  await engine.answer(askingAbout('ccc'));
  expect(states.slice(before).map(({ kind }) => kind)).toEqual(['answering', 'ready']);
  expect(states.slice(before).some((state) => 'looking' in state)).toBe(false);
});
