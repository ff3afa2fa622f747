import { describe, expect } from 'vitest';
import { deleteConcept } from '../teach/arrange.ts';
import { ask } from '../ask/ask.ts';
import { undo } from '../store/change.ts';
import { chooseQuery } from '../ask/choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { sweep } from './restore.ts';
import {
  CACTIHOG,
  emptySession,
  imageIdOf,
  keepRecord,
  picture,
  sourcesOf,
  type RecordForTests,
} from '../testing/tools-for-tests.ts';
import { it as base } from '../testing/studio-test.ts';
import type { Tools } from '../store/tools.ts';

const DAY = 24 * 60 * 60 * 1000;

const it = base.extend<{
  readonly nextWeek: () => Tools;
  readonly isKept: (content: string) => Promise<boolean>;
}>({
  nextWeek: ({ tools }, use) => use(() => ({ ...tools, now: () => Date.now() + 7 * DAY })),
  isKept: ({ tools }, use) =>
    use(async (content) => (await tools.images.blobOf(await imageIdOf(content))) !== null),
});

describe('sweeping', () => {
  it('removes the pictures that no session mentions any more, at the second look, once they are a day old', async ({
    tools,
    nextWeek,
    isKept,
  }) => {
    await tools.images.put(await imageIdOf('z'), picture('z'));
    await sweep(tools);
    expect(await isKept('z')).toBe(true);
    await sweep(nextWeek());
    expect(await isKept('z')).toBe(false);
  });

  it('spares what the table, a kept session, an episode or the undo still need', async ({
    tools,
    table,
    nextWeek,
    isKept,
  }) => {
    await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
    await chooseQuery(tools, [picture('q')]);
    await ask(tools);
    await keepRecord(tools, { ...table(), id: 'kept', query: null, concepts: [] });
    deleteConcept(tools, CACTIHOG);
    await tools.images.put(await imageIdOf('u'), picture('u'));
    await demonstrate(tools, [picture('u')], 'concept-blicket');
    undo(tools);
    undo(tools);
    undo(tools);

    await sweep(nextWeek());
    await sweep(nextWeek());
    for (const content of ['a', 'b', 'q', 'u']) expect(await isKept(content)).toBe(true);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
  });

  it.for<readonly [string, RecordForTests]>([
    ['a session that cannot be read', { id: 'odd' }],
    ['a newer session', { ...emptySession('odd'), version: 2 as never }],
    ['a session with a damaged part', { ...emptySession('odd'), testTray: [null] as never }],
    ['a session with a damaged list', { ...emptySession('odd'), concepts: 'garbage' as never }],
  ])(
    'removes nothing beside %s: that may mention any picture',
    async ([, odd], { tools, nextWeek, isKept }) => {
      await keepRecord(tools, odd);
      await tools.images.put(await imageIdOf('z'), picture('z'));
      await sweep(nextWeek());
      await sweep(nextWeek());
      expect(await isKept('z')).toBe(true);
    },
  );
});
