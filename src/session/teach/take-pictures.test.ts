import { expect } from 'vitest';
import { demonstrate } from './demonstrate.ts';
import { CACTIHOG, picture, sourcesOf } from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import { it as base } from '../testing/studio-test.ts';

/** A studio in which every file that ends in `.gif` is an animation. */
const it = base.extend('tools', ({ tools }) => ({
  ...tools,
  readPicture: async (file: File) => {
    const read = await tools.readPicture(file);
    return read.ok
      ? { ...read, value: { ...read.value, moves: file.name.endsWith('.gif') } }
      : read;
  },
}));

it('says that of an animation only the first picture is used', async ({ tools, said }) => {
  await demonstrate(tools, [picture('one'), picture('two', 'wave.gif')], CACTIHOG);
  expect(sourcesOf(tools, CACTIHOG)).toEqual(['one.png', 'wave.gif']);
  expect(said()).toContain('wave.gif is an animation: only its first picture is used.');
});

it('says it once for several, and not at all of pictures that stand still', async ({
  tools,
  said,
}) => {
  await demonstrate(tools, [picture('one')], CACTIHOG);
  expect(said()).toEqual([]);
  await demonstrate(tools, [picture('two', 'a.gif'), picture('three', 'b.gif')], CACTIHOG);
  const [notice] = tools.store.getState().notices;
  expect(notice).toMatchObject({ tone: 'info', details: ['a.gif', 'b.gif'] });
});

it('has the engine look while the bytes are being written, and mentions the picture after them', async ({
  tools,
}) => {
  const order: string[] = [];
  let written: () => void = () => undefined;
  tools.engine.see = () => {
    order.push('seen');
    return Promise.resolve({ ok: true, value: null });
  };
  tools.images.put = () =>
    new Promise((resolve) => {
      written = () => {
        order.push('written');
        resolve({ ok: true, value: null });
      };
    });
  const taking = demonstrate(tools, [picture('one')], CACTIHOG);
  await until(() => order.length > 0);
  expect(order).toEqual(['seen']);
  expect(sourcesOf(tools, CACTIHOG)).toEqual([]);
  written();
  await taking;
  expect(order).toEqual(['seen', 'written']);
  expect(sourcesOf(tools, CACTIHOG)).toEqual(['one.png']);
});
