import { describe, expect, vi } from 'vitest';
import { ask } from './ask.ts';
import { chooseEngine } from '../models/choose-engine.ts';
import { openOnTable } from '../store/change.ts';
import { explain, lacksEvidence, stopExplaining } from './explain.ts';
import { speakAfterAnswers } from './speak-freely.ts';
import { episodeInView, type ExplainingState, type SpokenState } from '../store/session-store.ts';
import { until } from '../testing/until.ts';
import { teachHubModel } from '../testing/teach-hub-model.ts';
import { it as base } from '../testing/studio-test.ts';
import type { Episode } from '../../domain/session/episode.ts';

const it = base.extend<{
  readonly spoken: () => SpokenState;
  readonly explaining: () => ExplainingState;
  readonly inView: () => Episode;
}>({
  spoken: ({ studio }, use) => use(() => studio().spoken),
  explaining: ({ studio }, use) => use(() => studio().explaining),
  inView: ({ studio }, use) =>
    use(() => {
      const episode = episodeInView(studio().ask);
      if (!episode) throw new Error('there is an answer');
      return episode;
    }),
});

it.beforeEach(async ({ tools }) => {
  speakAfterAnswers(tools);
  await teachHubModel(tools);
  await ask(tools);
});

describe('what a hub model says when it is left free', () => {
  it('stands beside the answer that it was scored for', async ({ tools, spoken, inView }) => {
    await until(() => spoken().kind === 'said');
    expect(spoken()).toMatchObject({
      episodeId: inView().id,
      answer: { text: 'there is "blicket" in the image.' },
    });
    expect(tools.engines.conversations).toMatchObject([
      { question: 'What is in the image?', turns: [], supportSet: inView().linkContext.supportSet },
    ]);
  });

  it('is withdrawn by a later question, and said of that', async ({ tools, spoken, inView }) => {
    await until(() => spoken().kind === 'said');
    tools.engines.steps.hold();
    await ask(tools);
    const earlier = inView();
    expect(spoken()).toMatchObject({ kind: 'speaking', episodeId: earlier.id, said: '' });
    tools.engine.turnstile.hold();
    void ask(tools);
    expect(spoken().kind).toBe('none');
    tools.engines.steps.release();
    tools.engine.turnstile.release();
    await until(() => spoken().kind === 'said');
    expect(spoken()).toMatchObject({ episodeId: inView().id });
  });

  it('ends for the worker too as soon as a later question is asked', async ({ tools, spoken }) => {
    await until(() => spoken().kind === 'said');
    const hub = tools.engines.hub();
    if (!hub) throw new Error('there is a hub model');
    const converse = vi.spyOn(hub, 'converse');
    tools.engines.steps.hold();
    await ask(tools);
    const signal = converse.mock.calls[0]?.[2];
    expect(signal?.aborted).toBe(false);
    tools.engine.turnstile.hold();
    void ask(tools);
    expect(signal?.aborted).toBe(true);
    tools.engines.steps.release();
    tools.engine.turnstile.release();
  });

  it('is not asked of an answer that is opened with its session', async ({
    tools,
    studio,
    spoken,
  }) => {
    await until(() => spoken().kind === 'said');
    const { session } = studio();
    tools.engine.turnstile.hold();
    void ask(tools);
    openOnTable(tools.store, { ...session, id: 'tuesday' });
    expect(studio().ask.kind).toBe('answered');
    expect(spoken().kind).toBe('none');
    tools.engine.turnstile.release();
  });

  it('is asked of no Mini', async ({ tools, spoken }) => {
    await until(() => spoken().kind === 'said');
    chooseEngine(tools, 'mini');
    const before = tools.engines.conversations.length;
    await ask(tools);
    expect(spoken()).toEqual({ kind: 'none' });
    expect(tools.engines.conversations).toHaveLength(before);
  });

  it('fails without taking the answer with it', async ({ tools, studio, spoken }) => {
    tools.engines.failure = { code: 'worker-lost', detail: 'by the test' };
    await ask(tools);
    await until(() => spoken().kind === 'failed');
    expect(studio().ask.kind).toBe('answered');
  });
});

describe('evidence on request', () => {
  it('comes with the episode in the place of the one without', async ({
    tools,
    studio,
    explaining,
    inView,
  }) => {
    const before = inView();
    expect(lacksEvidence(before)).toBe(true);
    tools.engines.steps.hold();
    const done = explain(tools, before);
    await until(() => explaining().kind === 'running');
    tools.engines.steps.letOne();
    await until(() => {
      const now = explaining();
      return now.kind === 'running' && now.done === 1 && now.total === 2;
    });
    tools.engines.steps.release();
    await done;
    expect(explaining()).toEqual({ kind: 'none' });
    expect(inView().id).toBe(before.id);
    expect(lacksEvidence(inView())).toBe(false);
    expect(inView().scores.without.map(({ demonstrationId }) => demonstrationId)).toEqual(
      before.linkContext.supportSet.map(({ demonstrationId }) => demonstrationId),
    );
    expect(studio().session.episodes).toEqual([inView()]);
  });

  it('leaves the episode as it is when it is stopped', async ({ tools, explaining, inView }) => {
    const before = inView();
    tools.engines.steps.hold();
    const done = explain(tools, before);
    await until(() => explaining().kind === 'running');
    stopExplaining(tools);
    tools.engines.steps.release();
    await done;
    expect(inView()).toBe(before);
  });

  it('is withdrawn by a later question', async ({ tools, studio, explaining, inView }) => {
    const before = inView();
    tools.engines.steps.hold();
    const done = explain(tools, before);
    await ask(tools);
    await done;
    expect(explaining()).toEqual({ kind: 'none' });
    expect(studio().session.episodes.every(lacksEvidence)).toBe(true);
    tools.engines.steps.release();
  });

  it('says that it failed', async ({ tools, explaining, inView }) => {
    tools.engines.failure = { code: 'runtime-failed', detail: 'by the test' };
    await explain(tools, inView());
    expect(explaining()).toMatchObject({ kind: 'failed', failure: { code: 'runtime-failed' } });
    expect(lacksEvidence(inView())).toBe(true);
  });

  it('is not asked for twice, nor of Mini', async ({ tools, inView }) => {
    await explain(tools, inView());
    const explained = inView();
    await explain(tools, explained);
    expect(inView()).toBe(explained);
    chooseEngine(tools, 'mini');
    await ask(tools);
    expect(lacksEvidence(inView())).toBe(false);
  });
});
