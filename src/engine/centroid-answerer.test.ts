import { expect, it } from 'vitest';
import { rank } from '../domain/lcl/answer.ts';
import { createCentroidAnswerer } from './centroid-answerer.ts';
import { askingAbout, supervised } from './testing/supervised-fake.ts';

it('answers as the likest centroid says, without evidence', async () => {
  const { engine } = supervised();
  const answered = await createCentroidAnswerer(engine).answer(askingAbout('aaab'));
  if (!answered.ok) throw new Error(answered.failure.detail);
  expect(rank(['blicket', 'dax'], answered.value.full)[0]?.label).toBe('blicket');
  expect(answered.value.without).toEqual([]);
});

it('is not waited for once it is withdrawn', async () => {
  const { engine, fake } = supervised();
  const withdrawing = new AbortController();
  const answered = createCentroidAnswerer(engine).answer(askingAbout('aaab'), withdrawing.signal);
  withdrawing.abort();
  expect(await answered).toMatchObject({ failure: { code: 'superseded' } });
  const never = await createCentroidAnswerer(engine).answer(
    askingAbout('aaab'),
    withdrawing.signal,
  );
  expect(never).toMatchObject({ failure: { code: 'superseded' } });
  expect(fake.log.filter((line) => line.startsWith('centroid'))).toHaveLength(1);
});

it('says what went wrong', async () => {
  const { engine, fake } = supervised();
  fake.next('centroid', { code: 'picture-unseen', detail: 'gone' });
  expect(await createCentroidAnswerer(engine).answer(askingAbout('aaab'))).toMatchObject({
    failure: { code: 'picture-unseen' },
  });
});
