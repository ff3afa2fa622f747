import { beforeEach, describe, expect } from 'vitest';
import { addConcept } from '../teach/arrange.ts';
import { listSessions } from '../table/list-sessions.ts';
import { openSession } from '../table/sessions.ts';
import { emptySession, keepRecord } from '../testing/tools-for-tests.ts';
import { it as base } from '../testing/studio-test.ts';

let clock: number;
beforeEach(() => {
  clock = 1_000;
});

const it = base
  .extend('tools', ({ tools }) => ({ ...tools, now: () => clock }))
  .extend<{ readonly changedAt: () => number }>({
    changedAt: ({ table }, use) => use(() => table().changedAt),
  });

describe('the time of a change', () => {
  it('is the clock’s', ({ tools, changedAt }) => {
    addConcept(tools);
    expect(changedAt()).toBe(1_000);
  });

  it('never goes backwards, though the clock does', ({ tools, changedAt }) => {
    addConcept(tools);
    clock = 5;
    addConcept(tools);
    expect(changedAt()).toBeGreaterThan(1_000);
  });

  it('is later than that of any other session, though one is dated in the future', async ({
    tools,
  }) => {
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
