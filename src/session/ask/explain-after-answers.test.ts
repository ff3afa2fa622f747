import { expect } from 'vitest';
import { ask } from './ask.ts';
import { explainAfterAnswers, lacksEvidence } from './explain.ts';
import { askWhatIf } from './what-if.ts';
import { chooseQuery } from './choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { noteEngineState } from '../models/note-engine-state.ts';
import { episodeInView, type ExplainingState } from '../store/session-store.ts';
import type { Episode } from '../../domain/session/episode.ts';
import type { Turnstile } from '../../testing/turnstile.ts';
import { it as base } from '../testing/studio-test.ts';
import { BLICKET, CACTIHOG, picture, READY_MINI } from '../testing/tools-for-tests.ts';
import { quiet, until } from '../testing/until.ts';

const it = base.extend<{
  /** The pictures left out one after another wait here. */
  readonly leaving: Turnstile;
  readonly explaining: () => ExplainingState;
  readonly inView: () => Episode;
}>({
  leaving: [
    async ({ tools }, use) => {
      await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
      await demonstrate(tools, [picture('c')], BLICKET);
      await chooseQuery(tools, [picture('d')]);
      const leaving = tools.engine.answerFirst();
      const stop = explainAfterAnswers(tools);
      noteEngineState(tools.store, 'mini', READY_MINI);
      leaving.hold();
      await use(leaving);
      leaving.release();
      stop();
    },
    { auto: true },
  ],
  explaining: ({ studio }, use) => use(() => studio().explaining),
  inView: ({ studio }, use) =>
    use(() => {
      const episode = episodeInView(studio().ask);
      if (!episode) throw new Error('there is an answer');
      return episode;
    }),
});

it('follows the answer by itself, with progress', async ({
  tools,
  studio,
  leaving,
  explaining,
  inView,
}) => {
  await ask(tools);
  const first = inView();
  expect(lacksEvidence(first)).toBe(true);
  expect(explaining()).toMatchObject({ kind: 'running', episodeId: first.id, done: 0, total: 3 });
  leaving.letOne();
  await until(() => {
    const now = explaining();
    return now.kind === 'running' && now.done === 1;
  });
  leaving.release();
  await until(() => !lacksEvidence(inView()));
  expect(explaining()).toEqual({ kind: 'none' });
  expect(inView().id).toBe(first.id);
  expect(inView().scores.without).toHaveLength(3);
  expect(studio().session.episodes).toEqual([inView()]);
  await quiet();
  expect(tools.engine.explained, 'evidence is asked for once').toHaveLength(1);
});

it('ends when a newer question comes, and is then that question’s', async ({
  tools,
  leaving,
  explaining,
  inView,
}) => {
  await ask(tools);
  const first = inView();
  await ask(tools);
  expect(inView().id).not.toBe(first.id);
  expect(explaining()).toMatchObject({ kind: 'running', episodeId: inView().id });
  leaving.release();
  await until(() => !lacksEvidence(inView()));
});

it('makes room for a what-if, and goes on after it', async ({
  tools,
  studio,
  leaving,
  explaining,
  inView,
}) => {
  await ask(tools);
  await askWhatIf(tools, inView(), { kind: 'without-concept', label: 'blicket' });
  expect(studio().whatIf.kind).toBe('answered');
  await until(() => explaining().kind === 'running');
  leaving.release();
  await until(() => !lacksEvidence(inView()));
  expect(studio().whatIf.kind).toBe('answered');
});

it('says once that it failed, and is not asked for again', async ({ tools, explaining }) => {
  noteEngineState(tools.store, 'mini', { kind: 'probing' });
  await ask(tools);
  tools.engine.failWith('runtime-failed');
  noteEngineState(tools.store, 'mini', READY_MINI);
  await until(() => explaining().kind === 'failed');
  const failed = explaining();
  tools.engine.failWith(null);
  noteEngineState(tools.store, 'mini', { ...READY_MINI });
  await quiet();
  expect(explaining()).toBe(failed);
});

it('waits for a model that is not there yet', async ({ tools, explaining, leaving, inView }) => {
  noteEngineState(tools.store, 'mini', { kind: 'probing' });
  await ask(tools);
  await quiet();
  expect(explaining()).toEqual({ kind: 'none' });
  leaving.release();
  noteEngineState(tools.store, 'mini', READY_MINI);
  await until(() => !lacksEvidence(inView()));
});
