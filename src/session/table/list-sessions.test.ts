import { describe, expect, vi } from 'vitest';
import { it } from '../testing/studio-test.ts';
import { keepRecord } from '../testing/tools-for-tests.ts';
import { keepTwoSessions } from '../testing/two-sessions.ts';
import { listSessions } from './list-sessions.ts';

it.beforeEach(({ tools }) => keepTwoSessions(tools));

describe('the list of sessions', () => {
  it('has the latest changed first, with the number of their pictures', async ({
    tools,
    table,
  }) => {
    expect(await listSessions(tools)).toEqual([
      { id: 'monday', name: 'Session of monday', changedAt: table().changedAt, pictures: 1 },
      { id: 'tuesday', name: 'Session of tuesday', changedAt: 5, pictures: 0 },
    ]);
  });

  it('leaves out what cannot be read', async ({ tools, listed }) => {
    await keepRecord(tools, { id: 'strange' });
    await listSessions(tools);
    expect(listed()).toEqual(['monday', 'tuesday']);
  });

  it('stays as it was where the browser refuses', async ({ tools }) => {
    vi.spyOn(tools.sessions, 'list').mockResolvedValue({
      ok: false,
      failure: { code: 'storage-unavailable', detail: '' },
    });
    expect(await listSessions(tools)).toHaveLength(2);
  });
});
