import { describe, expect } from 'vitest';
import { undo } from '../store/change.ts';
import { demonstrate } from './demonstrate.ts';
import { placeOnTable } from './place-on-table.ts';
import { it } from '../testing/studio-test.ts';
import { BLICKET, CACTIHOG, picture, sourcesOf } from '../testing/tools-for-tests.ts';

it.beforeEach(async ({ tools }) => {
  await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
});

describe('placeOnTable', () => {
  it('moves several pictures to a concept in one step', ({ tools, idOf }) => {
    placeOnTable(tools, [idOf('a.png'), idOf('b.png')], BLICKET);
    expect(sourcesOf(tools, BLICKET)).toEqual(['a.png', 'b.png']);
    undo(tools);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
  });

  it('makes a new concept on the free table, taken back together with the move', ({
    tools,
    idOf,
  }) => {
    const before = tools.store.getState().session.concepts;
    placeOnTable(tools, [idOf('a.png')], null);
    expect(tools.store.getState().session.concepts).toHaveLength(before.length + 1);
    undo(tools);
    expect(tools.store.getState().session.concepts).toEqual(before);
  });

  it('passes over what this table does not know, and makes no empty concept for it', ({
    tools,
  }) => {
    const before = tools.store.getState().session;
    placeOnTable(tools, ['dragged from another window'], null);
    expect(tools.store.getState().session).toBe(before);
  });
});
