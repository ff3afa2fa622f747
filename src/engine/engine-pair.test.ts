import { beforeEach, describe, expect, it } from 'vitest';
import type { EngineState } from '../ports/engine-state.ts';
import type { PretrainedModel } from '../domain/models/pretrained-model.ts';
import { createEnginePair } from './engine-pair.ts';
import { createFakeEngine } from './testing/fake-engine.ts';
import { createFakeHubEngine } from './testing/fake-hub-engine.ts';
import { askingAbout, idOf } from './testing/supervised-fake.ts';

const smolvlm: PretrainedModel = {
  modelId: 'smolvlm-256m',
  planId: 'q4',
  repository: 'HuggingFaceTB/SmolVLM-256M-Instruct',
  revision: 'a'.repeat(40),
  files: [],
};

function paired() {
  const mini = createFakeEngine();
  const hub = createFakeHubEngine();
  const states = {
    mini: [] as EngineState[],
    hub: [] as EngineState[],
    beside: [] as EngineState[],
  };
  const pair = createEnginePair({
    connectMini: mini.connect,
    connectHub: hub.connect,
    pictures: { bitmapOf: () => Promise.resolve({ close() {} } as ImageBitmap) },
    open: { modelUrl: 'https://example.org/models/mini/' },
    onState: (which, state) => states[which].push(state),
  });
  return { mini, hub, states, pair };
}

let studio: ReturnType<typeof paired>;
beforeEach(() => {
  studio = paired();
});

const conversation = {
  supportSet: askingAbout('aab').supportSet,
  imageId: idOf('aab'),
  turns: [],
  question: 'What is it?',
};

describe('two engines', () => {
  it('start no hub model before one is chosen', async () => {
    const { pair, mini, hub } = studio;
    await pair.inUse.answer(askingAbout('aab'));
    expect(pair.hub()).toBeNull();
    expect([mini.opened.length, hub.opened.length]).toEqual([1, 0]);
  });

  it('send every question to the hub model once it is chosen, which is opened with its files', async () => {
    const { pair, mini, hub } = studio;
    pair.use(smolvlm);
    expect(hub.opened).toMatchObject([{ pretrained: smolvlm }]);
    const scores = await pair.inUse.answer(askingAbout('aab'));
    expect(scores).toMatchObject({ ok: true, value: { without: [], leaveOneOutMs: 200 } });
    expect(mini.opened).toEqual([]);
  });

  it('do not open the same model twice', () => {
    const { pair, hub } = studio;
    pair.use(smolvlm);
    pair.use({ ...smolvlm });
    expect(hub.opened).toHaveLength(1);
    pair.use({ ...smolvlm, modelId: 'smolvlm-500m' });
    expect(hub.opened).toHaveLength(2);
  });

  it('open a third one beside them for a question, which leaves both as they are', async () => {
    const { pair, hub, states } = studio;
    pair.use(smolvlm);
    const beside = pair.beside({ ...smolvlm, modelId: 'siglip2-base-names' });
    expect(await beside.answer(askingAbout('aab'))).toMatchObject({ ok: true });
    beside.close();
    expect(hub.opened.map(({ pretrained }) => pretrained?.modelId)).toEqual([
      'smolvlm-256m',
      'siglip2-base-names',
    ]);
    expect(states.beside.at(-1)).toEqual({ kind: 'absent' });
    expect(pair.hub()).not.toBeNull();
    expect(states.hub.at(-1)).not.toEqual({ kind: 'absent' });
  });

  it('close the hub model when Mini is to answer again', async () => {
    const { pair, states } = studio;
    pair.use(smolvlm);
    const waiting = pair.inUse.answer(askingAbout('aab'));
    pair.use(null);
    expect(await waiting).toMatchObject({ ok: false, failure: { code: 'superseded' } });
    expect(states.hub.at(-1)).toEqual({ kind: 'absent' });
    expect(await pair.inUse.answer(askingAbout('aab'))).toMatchObject({ ok: true });
  });

  it('leave Mini as it is, whatever becomes of the hub model', async () => {
    const { pair, hub, states } = studio;
    hub.next('open', { code: 'runtime-failed', detail: 'out of memory' });
    hub.next('open', { code: 'runtime-failed', detail: 'out of memory' });
    hub.next('open', { code: 'runtime-failed', detail: 'out of memory' });
    await pair.mini.answer(askingAbout('aab'));
    const before = states.mini.length;
    pair.use(smolvlm);
    expect(await pair.inUse.answer(askingAbout('aab'))).toMatchObject({ ok: false });
    expect(states.hub.at(-1)?.kind).toBe('failed');
    expect(states.mini).toHaveLength(before);
    expect(await pair.mini.answer(askingAbout('aab'))).toMatchObject({ ok: true });
  });
});

describe('a hub model that speaks', () => {
  it('tells all that was said so far', async () => {
    const { pair } = studio;
    pair.use(smolvlm);
    const heard: string[] = [];
    const answer = await pair.hub()?.converse(conversation, (said) => heard.push(said));
    expect(answer).toEqual({
      ok: true,
      value: { text: 'there is "blicket" in the image.', endedBecause: 'end' },
    });
    expect(heard.at(-1)).toBe('there is "blicket" in the image.');
    expect(heard).toHaveLength(3);
  });

  it('is stopped after what it has said', async () => {
    const { pair } = studio;
    pair.use(smolvlm);
    const answer = await pair.hub()?.converse(conversation, () => pair.hub()?.stop());
    expect(answer).toEqual({ ok: true, value: { text: 'there is ', endedBecause: 'stopped' } });
  });

  it('is stopped before it begins', async () => {
    const { pair } = studio;
    pair.use(smolvlm);
    const answer = pair.hub()?.converse(conversation, () => undefined);
    pair.hub()?.stop();
    expect(await answer).toMatchObject({ ok: false, failure: { code: 'superseded' } });
  });

  it('is withdrawn by a signal, which its worker hears too', async () => {
    const { pair, hub } = studio;
    pair.use(smolvlm);
    const withdrawing = new AbortController();
    const heard: string[] = [];
    const answer = await pair.hub()?.converse(
      conversation,
      (said) => {
        heard.push(said);
        withdrawing.abort();
      },
      withdrawing.signal,
    );
    expect(answer).toMatchObject({ ok: false, failure: { code: 'superseded' } });
    await pair.inUse.answer(askingAbout('aab'));
    expect(heard).toEqual(['there is ']);
    expect(hub.log).toContain(`answer ${idOf('aab')}`);
  });

  it('begins anew when its worker is lost, and nothing is said twice', async () => {
    const { pair, hub } = studio;
    pair.use(smolvlm);
    const heard: string[] = [];
    let isLost = false;
    const answer = await pair.hub()?.converse(conversation, (said) => {
      heard.push(said);
      if (!isLost && heard.length === 2) {
        isLost = true;
        hub.lose();
      }
    });
    expect(answer).toMatchObject({ ok: true, value: { endedBecause: 'end' } });
    expect(hub.opened).toHaveLength(2);
    expect(heard.at(-1)).toBe('there is "blicket" in the image.');
  });
});

describe('a hub model that explains', () => {
  it('counts, and gives what every engine gives', async () => {
    const { pair } = studio;
    pair.use(smolvlm);
    const counted: string[] = [];
    const scores = await pair
      .hub()
      ?.explain(askingAbout('aab'), (done, total) => counted.push(`${done} of ${total}`));
    expect(counted).toEqual(['1 of 2', '2 of 2']);
    expect(scores?.ok && scores.value.without).toHaveLength(2);
  });

  it('is displaced by a later question', async () => {
    const { pair } = studio;
    pair.use(smolvlm);
    const explained = pair.hub()?.explain(askingAbout('aab'), () => undefined);
    await pair.inUse.answer(askingAbout('aab'));
    expect(await explained).toMatchObject({ ok: false, failure: { code: 'superseded' } });
  });
});
