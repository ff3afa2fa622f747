import { describe, expect } from 'vitest';
import { ask } from './ask.ts';
import { openOnTable } from '../store/change.ts';
import { chooseEngine } from '../models/choose-engine.ts';
import { askAbout, chooseQuery } from './choose-query.ts';
import { forgetTalk, stopTalking, talk } from './talk.ts';
import { emptySession, picture } from '../testing/tools-for-tests.ts';
import { quiet, until } from '../testing/until.ts';
import { talkTest as it } from '../testing/talk-test.ts';

describe('asking freely, interrupted', () => {
  it('keeps what was said when it is stopped', async ({ tools, state, turns }) => {
    tools.engines.steps.hold();
    void talk(tools, 'What is it?');
    await until(() => state().underWay !== null);
    tools.engines.steps.letOne();
    await until(() => state().underWay?.said === 'there is ');
    stopTalking(tools);
    expect(state().isStopping).toBe(true);
    tools.engines.steps.release();
    await until(() => state().underWay === null);
    expect(turns()).toMatchObject([{ answer: 'there is', endedBecause: 'stopped' }]);
  });

  it('leaves no trace when it is stopped before the first word', async ({
    tools,
    state,
    turns,
  }) => {
    tools.engine.turnstile.hold();
    void ask(tools);
    await until(() => tools.store.getState().ask.kind === 'answering');
    const talking = talk(tools, 'What is it?');
    stopTalking(tools);
    expect(state().underWay).toBeNull();
    await talking;
    expect(turns()).toEqual([]);
    expect(tools.engines.conversations).toEqual([]);
    tools.engine.turnstile.release();
  });

  it('waits for the table’s own question', async ({ tools, turns }) => {
    tools.engine.turnstile.hold();
    void ask(tools);
    await until(() => tools.store.getState().ask.kind === 'answering');
    const talking = talk(tools, 'What is it?');
    await quiet();
    expect(tools.engines.conversations).toEqual([]);
    tools.engine.turnstile.release();
    await talking;
    expect(tools.store.getState().ask.kind).toBe('answered');
    expect(turns()).toHaveLength(1);
  });

  it('is withdrawn when another picture is asked about', async ({ tools, state }) => {
    tools.engines.steps.hold();
    const talking = talk(tools, 'What is it?');
    await until(() => tools.engines.conversations.length === 1);
    const [cactihog] = tools.store.getState().session.concepts;
    askAbout(tools, cactihog?.demonstrations[0]?.id ?? '');
    expect(state().underWay).toBeNull();
    tools.engines.steps.release();
    await talking;
    expect(state().turns).toEqual({});
  });

  it('keeps what was said when a later question takes the engine', async ({
    tools,
    state,
    turns,
    never,
  }) => {
    tools.engines.steps.hold();
    const talking = talk(tools, 'What is it?');
    await until(() => tools.engines.conversations.length === 1);
    tools.engines.steps.letOne();
    await until(() => state().underWay?.said === 'there is ');
    void tools.engines.hub()?.answer({ supportSet: [], query: never(), labels: [] });
    await talking;
    expect(turns()).toMatchObject([{ answer: 'there is', endedBecause: 'displaced' }]);
  });

  it('says that it failed, and can be asked again', async ({ tools, state, turns }) => {
    tools.engines.failure = { code: 'worker-lost', detail: 'by the test' };
    await talk(tools, 'What is it?');
    expect(state()).toMatchObject({
      underWay: null,
      failed: { question: 'What is it?', failure: { code: 'worker-lost' } },
    });
    tools.engines.failure = null;
    await talk(tools, 'What is it?');
    expect(state().failed).toBeNull();
    expect(turns()).toHaveLength(1);
  });

  it('is forgotten picture by picture, with the table, and with the engine', async ({
    tools,
    state,
    turns,
  }) => {
    const { query } = tools.store.getState().session;
    await talk(tools, 'What is it?');
    if (query) forgetTalk(tools, query.imageId);
    expect(turns()).toEqual([]);
    await talk(tools, 'What is it?');
    openOnTable(tools.store, emptySession('tuesday'));
    expect(state().turns).toEqual({});
    await chooseQuery(tools, [picture('c')]);
    await talk(tools, 'What is it?');
    chooseEngine(tools, 'mini');
    expect(state().turns).toEqual({});
  });
});
