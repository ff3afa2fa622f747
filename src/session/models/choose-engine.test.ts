import { beforeEach, describe, expect, it } from 'vitest';
import { chooseEngine, tryOrder } from './choose-engine.ts';
import { chooseQuery, setAsksAtOnce } from '../ask/choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { explain } from '../ask/explain.ts';
import { followCatalogue } from './follow-catalogue.ts';
import { answerAutomatically } from '../ask/answer-automatically.ts';
import { noteEngineState } from './note-engine-state.ts';
import { openOnTable } from '../store/change.ts';
import { engineInUse, NO_ENGINES } from '../store/engines-state.ts';
import { keepInCatalogue, READY_HUB } from '../testing/hub-for-tests.ts';
import {
  BLICKET,
  CACTIHOG,
  picture,
  toolsForTests,
  type ToolsForTests,
} from '../testing/tools-for-tests.ts';
import { quiet, until } from '../testing/until.ts';

let tools: ToolsForTests;
beforeEach(() => {
  tools = toolsForTests();
});

const studio = () => tools.store.getState();
const engines = () => studio().engines;
const answered = () => {
  const { ask } = studio();
  return ask.kind === 'answered' ? ask.episode : null;
};

async function taught(): Promise<void> {
  await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
  await demonstrate(tools, [picture('c'), picture('d')], BLICKET);
  await chooseQuery(tools, [picture('c')]);
}

describe('choosing an engine', () => {
  it('opens a hub model that is kept here, and closes it again', () => {
    keepInCatalogue(tools.store, 'smolvlm-256m');
    chooseEngine(tools, 'smolvlm-256m');
    expect(engines().chosen).toBe('smolvlm-256m');
    chooseEngine(tools, 'smolvlm-256m');
    chooseEngine(tools, 'mini');
    expect(tools.engines.used).toEqual(['smolvlm-256m', null]);
  });

  it('goes back to Mini when the browser threw files of it away, and offers to fetch them again', async () => {
    keepInCatalogue(tools.store, 'smolvlm-256m');
    tools.models.hasAny = () => Promise.resolve(true);
    followCatalogue(tools);
    chooseEngine(tools, 'smolvlm-256m');
    const failure = { code: 'model-gone', detail: 'onnx/vision_encoder_q4.onnx' } as const;
    noteEngineState(tools.store, 'hub', { kind: 'failed', failure });
    await until(() => engines().chosen === 'mini');
    expect(tools.said()).toEqual([expect.stringContaining('Mini answers again')]);
    expect(studio().catalogue.models['smolvlm-256m'].kind).toBe('absent');
    studio().notices[0]?.action?.run();
    expect(studio().showsCatalogue).toBe(true);
  });

  it('refuses one that is not kept here, in words', () => {
    chooseEngine(tools, 'smolvlm-500m');
    expect(engines().chosen).toBe('mini');
    expect(tools.said()).toEqual(['SmolVLM 500M is not on this device.']);
  });

  it('shows the state of the engine that answers, whatever the other does', () => {
    keepInCatalogue(tools.store, 'smolvlm-256m');
    noteEngineState(tools.store, 'mini', { ...READY_HUB, modelName: 'mini-v2' });
    chooseEngine(tools, 'smolvlm-256m');
    expect(engineInUse(studio()).kind).toBe('probing');
    noteEngineState(tools.store, 'mini', { ...READY_HUB, kind: 'answering', modelName: 'mini-v2' });
    expect(engineInUse(studio()).kind).toBe('probing');
    noteEngineState(tools.store, 'hub', READY_HUB);
    expect(engineInUse(studio())).toEqual(READY_HUB);
    chooseEngine(tools, 'mini');
    expect(engineInUse(studio())).toMatchObject({ kind: 'answering', modelName: 'mini-v2' });
  });

  it('has the question on the table answered anew, by the engine that is chosen', async () => {
    keepInCatalogue(tools.store, 'smolvlm-256m');
    keepInCatalogue(tools.store, 'smolvlm-500m');
    answerAutomatically(tools);
    await taught();
    await until(() => answered() !== null);
    expect(answered()?.linkContext.orderSeed).toBeUndefined();
    chooseEngine(tools, 'smolvlm-256m');
    noteEngineState(tools.store, 'hub', READY_HUB);
    await until(() => answered() !== null);
    expect(answered()).toMatchObject({
      linkContext: { orderSeed: 1 },
      engine: { modelName: 'SmolVLM 256M', device: 'webgpu' },
    });
    const first = answered();
    chooseEngine(tools, 'smolvlm-500m');
    await until(() => answered() !== null);
    expect(answered()?.id).not.toBe(first?.id);
  });

  it('has it answered anew in another order', async () => {
    keepInCatalogue(tools.store, 'smolvlm-256m');
    chooseEngine(tools, 'smolvlm-256m');
    answerAutomatically(tools);
    await taught();
    await until(() => answered()?.linkContext.orderSeed === 1);
    tryOrder(tools, 1);
    await until(() => answered()?.linkContext.orderSeed === 2);
    tryOrder(tools, -1);
    tryOrder(tools, -1);
    await until(() => answered()?.linkContext.orderSeed === 1);
  });

  it('finds the last answer of a session again, in the order in which it was given', async () => {
    keepInCatalogue(tools.store, 'smolvlm-256m');
    chooseEngine(tools, 'smolvlm-256m');
    tryOrder(tools, 1);
    const stop = answerAutomatically(tools);
    await taught();
    await until(() => answered() !== null);
    stop();
    const { session } = studio();
    tools.store.setState({ engines: { ...NO_ENGINES, chosen: 'smolvlm-256m' } });
    openOnTable(tools.store, session);
    expect(answered()?.linkContext.orderSeed).toBe(2);
    tools.store.setState({ engines: NO_ENGINES });
    openOnTable(tools.store, session);
    expect(answered()).toBeNull();
  });
});

describe('an answer of another engine', () => {
  const MINI = { ...READY_HUB, modelName: 'mini-v2' };
  const asked = () => tools.engine.asked.length;

  async function answeredBy(choice: 'smolvlm-256m' | 'mini'): Promise<void> {
    keepInCatalogue(tools.store, 'smolvlm-256m');
    keepInCatalogue(tools.store, 'smolvlm-500m');
    noteEngineState(tools.store, 'mini', MINI);
    chooseEngine(tools, choice);
    if (choice !== 'mini') noteEngineState(tools.store, 'hub', READY_HUB);
    answerAutomatically(tools);
    await taught();
    await until(() => answered() !== null);
  }

  it('is not the answer of the table that it is laid on with its session', async () => {
    await answeredBy('smolvlm-256m');
    const { session } = studio();
    openOnTable(tools.store, session);
    expect(answered()?.engine.modelName).toBe('SmolVLM 256M');
    const before = asked();
    tools.store.setState(({ engines: open }) => ({ engines: { ...open, chosen: 'smolvlm-500m' } }));
    noteEngineState(tools.store, 'hub', { ...READY_HUB, modelName: 'SmolVLM 500M' });
    openOnTable(tools.store, session);
    expect(answered()).toBeNull();
    await until(() => answered()?.engine.modelName === 'SmolVLM 500M');
    expect(asked()).toBe(before + 1);
  });

  it('stands until Mini is open and turns out to be another, and is then asked again', async () => {
    await answeredBy('mini');
    const { session } = studio();
    noteEngineState(tools.store, 'mini', { kind: 'probing' });
    openOnTable(tools.store, session);
    expect(answered()?.engine.modelName).toBe('mini-v2');
    const before = asked();
    noteEngineState(tools.store, 'mini', { ...MINI, modelName: 'mini-v2 + DINOv2 small' });
    await until(() => answered()?.engine.modelName === 'mini-v2 + DINOv2 small');
    expect(asked()).toBe(before + 1);
  });

  it('stays in view, unasked, where the session does not ask at once', async () => {
    await answeredBy('mini');
    setAsksAtOnce(tools, false);
    const before = asked();
    noteEngineState(tools.store, 'mini', { ...MINI, modelName: 'mini-v2' });
    await quiet();
    expect(answered()?.engine.modelName).toBe('mini-v2');
    expect(asked()).toBe(before);
  });

  it('is asked about its evidence by nobody else', async () => {
    await answeredBy('smolvlm-256m');
    const episode = answered();
    if (!episode) throw new Error('there is an answer');
    tools.store.setState(({ engines: open }) => ({ engines: { ...open, chosen: 'smolvlm-500m' } }));
    await explain(tools, {
      ...episode,
      scores: { ...episode.scores, without: [], leaveOneOutMs: 7 },
    });
    expect(studio().explaining.kind).toBe('none');
    expect(answered()).toBe(episode);
  });
});
