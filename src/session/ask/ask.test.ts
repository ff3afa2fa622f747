import { describe, expect } from 'vitest';
import { answerFrom } from '../../domain/lcl/answer.ts';
import { succeed } from '../../kernel/outcome.ts';
import { muteConcept, renameConcept } from '../teach/arrange.ts';
import { ask, answerEpisode, taughtConcepts } from './ask.ts';
import { noteEngineState } from '../models/note-engine-state.ts';
import { openOnTable } from '../store/change.ts';
import { chooseQuery } from './choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { episodeInView, type AskState } from '../store/session-store.ts';
import { scoreByLikeness } from '../../testing/likeness.ts';
import {
  BLICKET,
  CACTIHOG,
  emptySession,
  picture,
  READY_MINI,
} from '../testing/tools-for-tests.ts';
import { it as base } from '../testing/studio-test.ts';

const it = base.extend<{
  readonly state: () => AskState;
  readonly taughtAndAsked: () => Promise<void>;
}>({
  state: ({ tools }, use) => use(() => tools.store.getState().ask),
  taughtAndAsked: ({ tools }, use) =>
    use(async () => {
      await chooseQuery(tools, [picture('c')]);
      await ask(tools);
    }),
});

it.beforeEach(async ({ tools }) => {
  await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
  await demonstrate(tools, [picture('c')], BLICKET);
});

describe('asking', () => {
  it('records the answer as an episode: context, scores, concepts and engine', async ({
    tools,
    table,
    state,
    taughtAndAsked,
  }) => {
    noteEngineState(tools.store, 'mini', { ...READY_MINI, modelName: 'mini-v2' });
    await taughtAndAsked();
    const [episode] = table().episodes;
    expect(state()).toEqual({ kind: 'answered', episode });
    expect(episode?.linkContext).toEqual(tools.engine.asked[0]);
    expect(episode?.scores).toEqual(episode && scoreByLikeness(episode.linkContext));
    expect(episode?.concepts.map(({ label }) => label)).toEqual(['cactihog', 'blicket']);
    expect(episode?.engine).toMatchObject({ modelName: 'mini-v2', device: 'wasm' });
    const answer = episode && answerFrom(episode.linkContext.labels, episode.scores.full, 0.5);
    expect(answer?.verdict).toEqual({ kind: 'named', label: 'blicket' });
  });

  it('is refused before the engine is touched where something is missing', async ({
    tools,
    state,
  }) => {
    await ask(tools);
    expect(state()).toEqual({ kind: 'refused', refusal: 'no-query' });
    expect(tools.engine.asked).toEqual([]);
  });

  it('asks about what is in force: no muted concept', async ({ tools, taughtAndAsked }) => {
    muteConcept(tools, CACTIHOG, true);
    await taughtAndAsked();
    expect(tools.engine.asked[0]?.labels).toEqual(['blicket']);
  });

  it('keeps the last answer in view while the next is on its way, and when it fails', async ({
    tools,
    table,
    state,
    taughtAndAsked,
  }) => {
    await taughtAndAsked();
    const [first] = table().episodes;
    tools.engine.turnstile.hold();
    const next = ask(tools);
    expect(state().kind).toBe('answering');
    expect(episodeInView(state())).toBe(first);
    tools.engine.failWith('worker-lost');
    tools.engine.turnstile.release();
    await next;
    expect(state()).toMatchObject({ kind: 'failed', failure: { code: 'worker-lost' } });
    expect(episodeInView(state())).toBe(first);
    expect(table().episodes).toHaveLength(1);
  });

  it('lets a later question take the place of an earlier one, whose answer is written nowhere', async ({
    tools,
    table,
    state,
  }) => {
    tools.engine.turnstile.hold();
    await chooseQuery(tools, [picture('c')]);
    const earlier = ask(tools);
    await chooseQuery(tools, [picture('a')]).catch(() => undefined);
    const later = ask(tools);
    tools.engine.turnstile.release();
    await Promise.all([earlier, later]);
    expect(table().episodes.map(({ linkContext }) => linkContext.query.source)).toEqual(['a.png']);
    expect(state().kind).toBe('answered');
  });

  it('writes nothing into another session', async ({ tools, table, state }) => {
    tools.engine.turnstile.hold();
    await chooseQuery(tools, [picture('c')]);
    const asking = ask(tools);
    openOnTable(tools.store, emptySession('tuesday'));
    tools.engine.turnstile.release();
    await asking;
    expect(table()).toEqual(emptySession('tuesday'));
    expect(state()).toEqual({ kind: 'idle' });
  });

  it('closes a comparison with the answer before', async ({ tools, table, taughtAndAsked }) => {
    await taughtAndAsked();
    const [base] = table().episodes;
    if (!base) throw new Error('nothing was answered');
    const change = { kind: 'without-concept', label: 'cactihog' } as const;
    tools.store.setState({ whatIf: { kind: 'nothing-left', change, base } });
    await ask(tools);
    expect(tools.store.getState().whatIf).toEqual({ kind: 'none' });
  });

  it('keeps sixty episodes, the latest', async ({ tools, table, state }) => {
    await chooseQuery(tools, [picture('c')]);
    for (let count = 0; count < 62; count++) await ask(tools);
    const ids = table().episodes.map(({ id }) => id);
    expect(ids).toHaveLength(60);
    expect(state()).toMatchObject({ kind: 'answered', episode: { id: ids.at(-1) } });
  });
});

describe('an episode', () => {
  it('is handed to whoever had it answered, and not written into the session', async ({
    tools,
    table,
    taughtAndAsked,
  }) => {
    await taughtAndAsked();
    const [context] = tools.engine.asked;
    if (!context) throw new Error('nothing was asked');
    const episode = await answerEpisode(tools, context, taughtConcepts(table().concepts));
    expect(episode.ok && episode.value.linkContext).toBe(context);
    expect(table().episodes).toHaveLength(1);
    tools.engine.failWith('picture-unseen');
    expect(await answerEpisode(tools, context, [])).toMatchObject({
      ok: false,
      failure: { code: 'picture-unseen' },
    });
  });

  it('counts the time of answering, not of waiting for the model', async ({
    tools,
    taughtAndAsked,
  }) => {
    await taughtAndAsked();
    const [context] = tools.engine.asked;
    if (!context) throw new Error('nothing was asked');
    const by = {
      device: 'wasm',
      runtime: 'wasm',
      modelName: 'mini',
      fellBackBecause: null,
    } as const;
    let clock = 1000;
    const slow = {
      ...tools,
      now: () => clock,
      engine: {
        ...tools.engine,
        answer: async () => {
          clock += 9000;
          noteEngineState(tools.store, 'mini', { kind: 'answering', ...by });
          clock += 70;
          return succeed(scoreByLikeness(context));
        },
      },
    };
    const episode = await answerEpisode(slow, context, []);
    expect(episode.ok && episode.value).toMatchObject({
      askedAt: 1000,
      engine: { milliseconds: 70 },
    });
  });

  it('knows the concepts in force by label, name and marker', ({ tools, table }) => {
    renameConcept(tools, BLICKET, 'x'.repeat(40));
    muteConcept(tools, CACTIHOG, true);
    expect(taughtConcepts(table().concepts)).toEqual([
      { label: 'x'.repeat(40), name: 'x'.repeat(40), marker: 1 },
    ]);
  });
});
