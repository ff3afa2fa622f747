import { describe, expect } from 'vitest';
import type { Episode } from '../../domain/session/episode.ts';
import { ask } from './ask.ts';
import { openOnTable } from '../store/change.ts';
import { chooseQuery } from './choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { BLICKET, CACTIHOG, emptySession, picture } from '../testing/tools-for-tests.ts';
import { quiet } from '../testing/until.ts';
import { askWhatIf, closeWhatIf } from './what-if.ts';
import { it as bare } from '../testing/studio-test.ts';
import type { WhatIfState } from '../store/session-store.ts';

const swap = { kind: 'swap-labels', labels: ['cactihog', 'blicket'] } as const;
const without = { kind: 'without-concept', label: 'cactihog' } as const;

const it = bare.extend<{
  readonly whatIf: () => WhatIfState;
}>({
  whatIf: ({ tools }, use) => use(() => tools.store.getState().whatIf),
});

let base: Episode;

it.beforeEach(async ({ tools, table }) => {
  await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
  await demonstrate(tools, [picture('c')], BLICKET);
  await chooseQuery(tools, [picture('a')]);
  await ask(tools);
  const [episode] = table().episodes;
  if (!episode) throw new Error('nothing was answered');
  base = episode;
});

describe('what if', () => {
  it('asks the same question under the changed support set and leaves the table as it is', async ({
    tools,
    table,
    whatIf,
  }) => {
    const { concepts, query, episodes } = table();
    await askWhatIf(tools, base, swap);
    expect(whatIf()).toMatchObject({ kind: 'answered', change: swap, base });
    expect(tools.engine.asked[1]?.supportSet.map(({ label }) => label)).toEqual([
      ...['blicket', 'blicket', 'cactihog'],
    ]);
    expect(table()).toMatchObject({ concepts, query, episodes });
    expect(tools.store.getState().ask).toEqual({ kind: 'answered', episode: base });
  });

  it('keeps the answer for a replay, but not that of a question which the session has not kept', async ({
    tools,
    table,
  }) => {
    const { changedAt } = table();
    await askWhatIf(tools, base, swap);
    expect(table().whatIfs).toMatchObject([{ linkContext: { query: base.linkContext.query } }]);
    expect(table().changedAt).toBeGreaterThan(changedAt);
    await askWhatIf(tools, { ...base, id: 'long ago' }, without);
    expect(table().whatIfs).toHaveLength(1);
  });

  it('is not kept by a window that only looks on', async ({ tools, table, whatIf }) => {
    tools.engine.turnstile.hold();
    const asking = askWhatIf(tools, base, swap);
    await quiet();
    tools.store.setState({ editing: { kind: 'elsewhere' } });
    tools.engine.turnstile.release();
    await asking;
    expect([whatIf().kind, table().whatIfs]).toEqual(['answered', []]);
  });

  it('says so where nothing would be left, without asking', async ({ tools, whatIf }) => {
    const lonely = { ...base.linkContext, supportSet: base.linkContext.supportSet.slice(0, 1) };
    await askWhatIf(tools, { ...base, linkContext: lonely }, without);
    expect(whatIf().kind).toBe('nothing-left');
    expect(tools.engine.asked).toHaveLength(1);
  });

  it('keeps the failure beside the answer in view', async ({ tools, whatIf }) => {
    tools.engine.failWith('picture-unseen');
    await askWhatIf(tools, base, without);
    expect(whatIf()).toMatchObject({ kind: 'failed', failure: { code: 'picture-unseen' } });
    expect(tools.store.getState().ask.kind).toBe('answered');
  });

  it('gives its place to a later one', async ({ tools, whatIf }) => {
    tools.engine.turnstile.hold();
    const earlier = askWhatIf(tools, base, swap);
    const later = askWhatIf(tools, base, without);
    tools.engine.turnstile.release();
    await Promise.all([earlier, later]);
    expect(whatIf()).toMatchObject({ kind: 'answered', change: without });
  });

  it('stays closed once it was closed, also by another session', async ({ tools, whatIf }) => {
    tools.engine.turnstile.hold();
    const closed = askWhatIf(tools, base, swap);
    closeWhatIf(tools);
    const left = askWhatIf(tools, base, swap);
    openOnTable(tools.store, emptySession('tuesday'));
    tools.engine.turnstile.release();
    await Promise.all([closed, left]);
    expect(whatIf()).toEqual({ kind: 'none' });
  });
});

describe('what if, beside a question under way', () => {
  it('waits for it: it must not cost the visitor the answer', async ({ tools, table, whatIf }) => {
    tools.engine.turnstile.hold();
    const asking = ask(tools);
    const comparing = askWhatIf(tools, base, swap);
    await quiet();
    expect(whatIf().kind).toBe('answering');
    tools.engine.turnstile.release();
    await Promise.all([asking, comparing]);
    expect(tools.store.getState().ask.kind).toBe('answered');
    expect(table().episodes).toHaveLength(2);
    // The new answer closes the comparison with the old one.
    expect(whatIf()).toEqual({ kind: 'none' });
  });

  it('goes on when that question fails, for its base is still in view', async ({
    tools,
    whatIf,
  }) => {
    tools.engine.turnstile.hold();
    tools.engine.failWith('worker-lost');
    const asking = ask(tools);
    const comparing = askWhatIf(tools, base, swap);
    tools.engine.turnstile.release();
    await asking;
    tools.engine.failWith(null);
    await comparing;
    expect(whatIf().kind).toBe('answered');
  });

  it('closes without a complaint when a question takes its place', async ({ tools, whatIf }) => {
    tools.engine.turnstile.hold();
    const comparing = askWhatIf(tools, base, swap);
    await quiet();
    const asking = ask(tools);
    await comparing;
    expect(whatIf()).toEqual({ kind: 'none' });
    tools.engine.turnstile.release();
    await asking;
  });
});
