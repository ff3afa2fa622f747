import { describe, expect } from 'vitest';
import { openOnTable } from '../store/change.ts';
import { chooseQuery } from './choose-query.ts';
import { answeringTest as it, settle } from '../testing/answering.ts';
import { picture } from '../testing/tools-for-tests.ts';

describe('another session on the table', () => {
  it('asks another session though it has the same pictures and the same question', async ({
    tools,
    studio,
    table,
  }) => {
    tools.engine.failWith('worker-lost');
    await chooseQuery(tools, [picture('a')]);
    await settle();
    tools.engine.failWith(null);
    openOnTable(tools.store, { ...table(), id: 'copy' });
    await settle();
    expect(studio().ask.kind).toBe('answered');
    expect(table().id).toBe('copy');
  });

  it('asks nothing of a session that is opened with the answer to its table', async ({
    tools,
    studio,
    table,
    asked,
    answered,
  }) => {
    await answered();
    openOnTable(tools.store, { ...table(), id: 'copy' });
    await settle();
    expect(studio().ask.kind).toBe('answered');
    expect(asked()).toBe(1);
  });
});
