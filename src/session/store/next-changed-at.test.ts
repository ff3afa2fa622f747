import { beforeEach, describe, expect, it } from 'vitest';
import { addConcept } from '../teach/arrange.ts';
import { listSessions } from '../table/list-sessions.ts';
import { openSession } from '../table/sessions.ts';
import {
  emptySession,
  keepRecord,
  toolsForTests,
  type ToolsForTests,
} from '../testing/tools-for-tests.ts';

let tools: ToolsForTests;
let clock: number;
beforeEach(() => {
  clock = 1_000;
  tools = { ...toolsForTests(), now: () => clock };
});

const changedAt = () => tools.store.getState().session.changedAt;

describe('the time of a change', () => {
  it('is the clock’s', () => {
    addConcept(tools);
    expect(changedAt()).toBe(1_000);
  });

  it('never goes backwards, though the clock does', () => {
    addConcept(tools);
    clock = 5;
    addConcept(tools);
    expect(changedAt()).toBeGreaterThan(1_000);
  });

  it('is later than that of any other session, though one is dated in the future', async () => {
    await keepRecord(tools, { ...emptySession('future'), changedAt: 9_999_999_999_999 });
    await keepRecord(tools, { ...emptySession('tuesday'), changedAt: 3 });
    await listSessions(tools);
    await openSession(tools, 'tuesday');
    addConcept(tools);
    await keepRecord(tools, tools.store.getState().session);
    expect((await listSessions(tools)).map(({ id }) => id)).toEqual([
      'tuesday',
      'future',
      'monday',
    ]);
  });
});
