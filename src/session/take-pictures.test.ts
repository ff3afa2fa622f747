import { expect, it } from 'vitest';
import { demonstrate } from './demonstrate.ts';
import { CACTIHOG, picture, sourcesOf, toolsForTests } from './testing/tools-for-tests.ts';

/** A studio in which every file that ends in `.gif` is an animation. */
function studio() {
  const tools = toolsForTests();
  return {
    ...tools,
    readPicture: async (file: File) => {
      const read = await tools.readPicture(file);
      return read.ok
        ? { ...read, value: { ...read.value, moves: file.name.endsWith('.gif') } }
        : read;
    },
  };
}

it('says that of an animation only the first picture is used', async () => {
  const tools = studio();
  await demonstrate(tools, [picture('one'), picture('two', 'wave.gif')], CACTIHOG);
  expect(sourcesOf(tools, CACTIHOG)).toEqual(['one.png', 'wave.gif']);
  expect(tools.said()).toContain('wave.gif is an animation: only its first picture is used.');
});

it('says it once for several, and not at all of pictures that stand still', async () => {
  const tools = studio();
  await demonstrate(tools, [picture('one')], CACTIHOG);
  expect(tools.said()).toEqual([]);
  await demonstrate(tools, [picture('two', 'a.gif'), picture('three', 'b.gif')], CACTIHOG);
  const [notice] = tools.store.getState().notices;
  expect(notice).toMatchObject({ tone: 'info', details: ['a.gif', 'b.gif'] });
});
