import { describe, expect } from 'vitest';
import type { PretrainedModel } from '../../domain/models/pretrained-model.ts';
import { chooseEngine } from './choose-engine.ts';
import { choosePretrainedEncoder, leaveRemovedEncoder } from './choose-pretrained-encoder.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { answerAutomatically } from '../ask/answer-automatically.ts';
import { noteEngineState } from './note-engine-state.ts';
import type { ModelStateInCatalogue } from '../store/model-catalogue.ts';
import { keepInCatalogue } from '../testing/hub-for-tests.ts';
import { CACTIHOG, picture, type ToolsForTests } from '../testing/tools-for-tests.ts';
import { chooseQuery } from '../ask/choose-query.ts';
import { until } from '../testing/until.ts';
import { it } from '../testing/studio-test.ts';

const model: PretrainedModel = {
  modelId: 'dinov2-small',
  planId: 'q4',
  repository: 'onnx-community/dinov2-small',
  revision: 'a'.repeat(40),
  files: [{ path: 'onnx/model_q4.onnx', bytes: 7, sha256: 'b'.repeat(64) }],
};

function setModelState({ store }: ToolsForTests, state: ModelStateInCatalogue): void {
  store.setState(({ catalogue }) => ({
    catalogue: { ...catalogue, models: { ...catalogue.models, 'dinov2-small': state } },
  }));
}

describe('choosing what Mini sees with', () => {
  it('takes a model that is kept, remembers it, and goes back', ({ tools }) => {
    setModelState(tools, { kind: 'kept', model });
    choosePretrainedEncoder(tools, 'dinov2-small');
    choosePretrainedEncoder(tools, 'dinov2-small');
    expect(tools.store.getState().encoderInUse).toBe(model);
    expect(tools.encodersUsed).toEqual(['dinov2-small']);
    choosePretrainedEncoder(tools, null);
    expect(tools.store.getState().encoderInUse).toBeNull();
    expect(tools.encodersUsed).toEqual(['dinov2-small', null]);
    expect(tools.remembered).toEqual(['dinov2-small', null]);
  });

  it('refuses one that is not on this device, in words', ({ tools }) => {
    choosePretrainedEncoder(tools, 'dinov2-small');
    expect(tools.encodersUsed).toEqual([]);
    expect(tools.said()).toEqual(['DINOv2 small is not on this device: Mini sees as before.']);
  });

  it('has an open question answered anew, if it is answered at once', async ({ tools }) => {
    setModelState(tools, { kind: 'kept', model });
    choosePretrainedEncoder(tools, 'dinov2-small');
    expect(tools.engine.asked).toHaveLength(0);
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await chooseQuery(tools, [picture('b')]);
    choosePretrainedEncoder(tools, null);
    await until(() => tools.store.getState().ask.kind === 'answered');
    expect(tools.engine.asked).toHaveLength(1);
    tools.store.setState(({ session }) => ({ session: { ...session, asksAtOnce: false } }));
    choosePretrainedEncoder(tools, 'dinov2-small');
    expect(tools.engine.asked).toHaveLength(1);
  });

  it('asks nothing again while another engine than Mini answers', async ({ tools }) => {
    setModelState(tools, { kind: 'kept', model });
    keepInCatalogue(tools.store, 'smolvlm-256m');
    chooseEngine(tools, 'smolvlm-256m');
    answerAutomatically(tools);
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await chooseQuery(tools, [picture('b')]);
    await until(() => tools.store.getState().ask.kind === 'answered');
    const { ask } = tools.store.getState();
    choosePretrainedEncoder(tools, 'dinov2-small');
    // What Mini tells of itself as it opens with them.
    noteEngineState(tools.store, 'mini', { kind: 'probing' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(tools.store.getState().ask).toBe(ask);
    expect(tools.engine.asked).toHaveLength(1);
    expect(tools.encodersUsed).toEqual(['dinov2-small']);
  });

  it('ends with the model itself, and not before the catalogue has been read', ({ tools }) => {
    tools.store.setState({ encoderInUse: model });
    const stop = leaveRemovedEncoder(tools);
    setModelState(tools, { kind: 'listing' });
    expect(tools.encodersUsed).toEqual([]);
    setModelState(tools, { kind: 'kept', model });
    setModelState(tools, { kind: 'removing', model });
    // It may be refused.
    expect(tools.store.getState().encoderInUse).toEqual(model);
    setModelState(tools, { kind: 'absent' });
    expect(tools.store.getState().encoderInUse).toBeNull();
    expect(tools.encodersUsed).toEqual([null]);
    expect(tools.said()).toEqual([
      'DINOv2 small is not on this device any more: Mini sees with its own eyes.',
    ]);
    stop();
  });
});
