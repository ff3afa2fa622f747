import { describe, expect } from 'vitest';
import { succeed } from '../../kernel/outcome.ts';
import { ask } from './ask.ts';
import { chooseEngine } from '../models/choose-engine.ts';
import { chooseQuery } from './choose-query.ts';
import { BY_NAME, closeCompare, compare, stopComparing } from './compare.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import type { Contender, ContenderState, OpenCompare } from '../store/compare-state.ts';
import { episodeInView } from '../store/session-store.ts';
import { keepInCatalogue } from '../testing/hub-for-tests.ts';
import { BLICKET, CACTIHOG, picture } from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import { it as base } from '../testing/studio-test.ts';
import type { Episode } from '../../domain/session/episode.ts';

const it = base.extend<{
  readonly now: () => OpenCompare;
  readonly kinds: () => string[];
  readonly columnOf: (contender: Contender) => ContenderState | undefined;
  readonly answeredBase: () => Promise<Episode>;
  readonly useHub: () => void;
}>({
  now: ({ studio }, use) =>
    use(() => {
      const { compare: state } = studio();
      if (state.kind !== 'open') throw new Error('nothing is compared');
      return state;
    }),
  kinds: ({ now }, use) =>
    use(() => now().columns.map(({ contender, state }) => `${contender} ${state.kind}`)),
  columnOf: ({ now }, use) =>
    use((contender) => now().columns.find((column) => column.contender === contender)?.state),
  answeredBase: ({ tools, studio }, use) =>
    use(async () => {
      await ask(tools);
      const base = episodeInView(studio().ask);
      if (!base) throw new Error('there is an answer');
      return base;
    }),
  useHub: ({ tools }, use) =>
    use(() => {
      keepInCatalogue(tools.store, 'smolvlm-256m');
      chooseEngine(tools, 'smolvlm-256m');
    }),
});

it.beforeEach(async ({ tools }) => {
  await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
  await demonstrate(tools, [picture('c'), picture('d')], BLICKET);
  await chooseQuery(tools, [picture('c')]);
});

describe('comparing engines', () => {
  it('asks Mini alone where there is nobody else', async ({ tools, now, kinds, answeredBase }) => {
    await compare(tools, await answeredBase());
    expect(kinds()).toEqual(['mini answered']);
    expect(now().isRunning).toBe(false);
  });

  it('asks everybody the same, each as it reads: in order, without order, without context', async ({
    tools,
    kinds,
    columnOf,
    answeredBase,
    useHub,
  }) => {
    useHub();
    const base = await answeredBase();
    await compare(tools, base);
    expect(kinds()).toEqual(['mini answered', 'hub answered', 'vanilla answered']);
    const [asMini, asHub, asVanilla] = tools.engine.asked.slice(-3);
    expect(asMini?.orderSeed).toBeUndefined();
    expect(asHub).toEqual(base.linkContext);
    expect(asVanilla).toEqual({ ...base.linkContext, supportSet: [] });
    expect(columnOf('mini')).toMatchObject({ words: null });
    expect(columnOf('vanilla')).toMatchObject({ words: 'there is "blicket" in the image.' });
    expect(tools.engines.conversations.at(-1)?.supportSet).toEqual([]);
  });

  it('puts what Mini answered into the order of the hub model', async ({
    tools,
    answeredBase,
    useHub,
  }) => {
    const base = await answeredBase();
    useHub();
    await compare(tools, base);
    const asHub = tools.engine.asked.at(-2);
    expect(asHub?.orderSeed).toBe(1);
    expect(asHub?.labels).toEqual(base.linkContext.labels);
    expect(asHub?.supportSet).toHaveLength(4);
  });

  it('measures likeness to the centroids beside Mini, where it is offered', async ({
    tools,
    kinds,
    columnOf,
    answeredBase,
  }) => {
    const scores = { full: { labels: [-3, -0.1], none: -Infinity }, without: [] };
    const centroid = {
      answer: () => Promise.resolve(succeed(scores)),
      scoreFrame: () => Promise.resolve(succeed(scores.full)),
    };
    const base = await answeredBase();
    await compare({ ...tools, engines: { ...tools.engines, centroid } }, base);
    expect(kinds()).toEqual(['mini answered', 'centroid answered']);
    expect(columnOf('centroid')).toMatchObject({ episode: { scores }, words: null });
  });

  it('asks by name alone without any demonstration, where that model is here', async ({
    tools,
    kinds,
    answeredBase,
  }) => {
    const base = await answeredBase();
    keepInCatalogue(tools.store, BY_NAME);
    await compare(tools, base);
    expect(kinds()).toEqual(['mini answered', 'by-name answered']);
    const { labels, query } = base.linkContext;
    expect(tools.engine.asked.at(-1)).toEqual({ supportSet: [], labels, query });
    expect(tools.engines.besideOpened).toEqual([`open ${BY_NAME}`, `close ${BY_NAME}`]);
  });

  it('gives the model of names back when it is stopped', async ({ tools, kinds, answeredBase }) => {
    const base = await answeredBase();
    keepInCatalogue(tools.store, BY_NAME);
    tools.engine.turnstile.hold();
    const done = compare(tools, base);
    tools.engine.turnstile.letOne();
    await until(() => tools.engines.besideOpened.length > 0);
    stopComparing(tools);
    tools.engine.turnstile.release();
    await done;
    expect(kinds()).toEqual(['mini answered', 'by-name stopped']);
    expect(tools.engines.besideOpened).toEqual([`open ${BY_NAME}`, `close ${BY_NAME}`]);
  });

  it('records nothing and leaves the answer in view', async ({ tools, studio, answeredBase }) => {
    const base = await answeredBase();
    await compare(tools, base);
    expect(studio().session.episodes).toEqual([base]);
    expect(episodeInView(studio().ask)).toBe(base);
  });

  it('goes on after one that failed', async ({ tools, kinds, columnOf, answeredBase, useHub }) => {
    useHub();
    const base = await answeredBase();
    tools.engine.turnstile.hold();
    const done = compare(tools, base);
    tools.engine.failWith('worker-lost');
    tools.engine.turnstile.letOne();
    await until(() => columnOf('mini')?.kind === 'failed');
    tools.engine.failWith(null);
    tools.engine.turnstile.release();
    await done;
    expect(kinds()).toEqual(['mini failed', 'hub answered', 'vanilla answered']);
  });

  it('can be stopped: what is answered stays', async ({
    tools,
    kinds,
    columnOf,
    answeredBase,
    useHub,
  }) => {
    useHub();
    const base = await answeredBase();
    tools.engine.turnstile.hold();
    const done = compare(tools, base);
    tools.engine.turnstile.letOne();
    await until(() => columnOf('hub')?.kind === 'answering');
    stopComparing(tools);
    tools.engine.turnstile.release();
    await done;
    expect(kinds()).toEqual(['mini answered', 'hub stopped', 'vanilla stopped']);
  });

  it('is over when it is closed, and a new one is not disturbed by the old', async ({
    tools,
    kinds,
    answeredBase,
  }) => {
    const base = await answeredBase();
    tools.engine.turnstile.hold();
    const first = compare(tools, base);
    closeCompare(tools);
    const second = compare(tools, base);
    tools.engine.turnstile.release();
    await Promise.all([first, second]);
    expect(kinds()).toEqual(['mini answered']);
  });
});
