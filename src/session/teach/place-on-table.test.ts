import { describe, expect, it } from 'vitest';
import { undo } from '../store/change.ts';
import { demonstrate } from './demonstrate.ts';
import { placeOnTable } from './place-on-table.ts';
import {
  BLICKET,
  CACTIHOG,
  picture,
  sourcesOf,
  toolsForTests,
} from '../testing/tools-for-tests.ts';

async function taught() {
  const tools = toolsForTests();
  await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
  const idOf = (source: string) =>
    tools.store
      .getState()
      .session.concepts.flatMap(({ demonstrations }) => demonstrations)
      .find((placed) => placed.source === source)?.id ?? '';
  return { tools, idOf };
}

describe('placeOnTable', () => {
  it('moves several pictures to a concept in one step', async () => {
    const { tools, idOf } = await taught();
    placeOnTable(tools, [idOf('a.png'), idOf('b.png')], BLICKET);
    expect(sourcesOf(tools, BLICKET)).toEqual(['a.png', 'b.png']);
    undo(tools);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
  });

  it('makes a new concept on the free table, taken back together with the move', async () => {
    const { tools, idOf } = await taught();
    const before = tools.store.getState().session.concepts;
    placeOnTable(tools, [idOf('a.png')], null);
    expect(tools.store.getState().session.concepts).toHaveLength(before.length + 1);
    undo(tools);
    expect(tools.store.getState().session.concepts).toEqual(before);
  });

  it('passes over what this table does not know, and makes no empty concept for it', async () => {
    const { tools } = await taught();
    const before = tools.store.getState().session;
    placeOnTable(tools, ['dragged from another window'], null);
    expect(tools.store.getState().session).toBe(before);
  });
});
