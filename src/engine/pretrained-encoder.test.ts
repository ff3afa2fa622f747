import { describe, expect, it } from 'vitest';
import type { EngineFailure } from '../../workers/protocol/engine.ts';
import { createFakeEngine } from './testing/fake-engine.ts';
import { askingAbout, idOf, supervised } from './testing/supervised-fake.ts';

const modelUrl = 'https://example.org/models/mini/';
const pretrained = {
  modelId: 'dinov2-small' as const,
  planId: 'q4',
  repository: 'onnx-community/dinov2-small',
  revision: 'a'.repeat(40),
  files: [{ path: 'onnx/model_q4.onnx', bytes: 7, sha256: 'b'.repeat(64) }],
};
const rejected: EngineFailure = { code: 'eyes-failed', detail: 'looking at a picture: no kernel' };

/** Mini with a pretrained encoder: it works without one. */
const withEncoder = (fake = createFakeEngine()) =>
  supervised(fake, { open: { modelUrl, pretrained }, worksWithout: true });

describe('a pretrained encoder, supervised', () => {
  it('are opened with, and said to be there', async () => {
    const { engine, fake, states } = withEncoder();
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
    expect(fake.opened).toEqual([{ modelUrl, pretrained }]);
    expect(states.at(-1)).toMatchObject({
      pretrainedEncoder: { name: 'DINOv2 small', leftBecause: null },
    });
  });

  it.each(['open', 'see', 'answer'] as const)(
    'are left for good when the runtime rejects them in %s, and the question is answered',
    async (call) => {
      const { engine, fake, states, openBitmaps } = withEncoder();
      fake.next(call, rejected);
      expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
      expect(fake.opened).toEqual([{ modelUrl, pretrained }, { modelUrl }]);
      const pretrainedEncoder = { name: 'DINOv2 small', leftBecause: rejected };
      expect(states.at(-1)).toMatchObject({ kind: 'ready', pretrainedEncoder });
      // A picture that the first worker rejected stays open in the fake alone.
      if (call === 'answer') expect(openBitmaps()).toBe(0);
      fake.lose();
      expect(await engine.answer(askingAbout('bbb'))).toMatchObject({ ok: true });
      expect(fake.opened.at(-1)).toEqual({ modelUrl });
    },
  );

  it('are left when worker after worker is lost with them, and not before', async () => {
    const { engine, fake, states } = withEncoder();
    fake.next('open', 'lose', 'lose', 'lose');
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
    expect(fake.opened.map((request) => 'pretrained' in request)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(states.at(-1)).toMatchObject({
      pretrainedEncoder: { leftBecause: { detail: 'lost in open' } },
    });
  });

  it('are no way out for a model that answers by itself', async () => {
    const fake = createFakeEngine();
    const { engine, kinds } = supervised(fake, { open: { modelUrl, pretrained } });
    fake.next('open', 'lose', 'lose', 'lose');
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: false });
    expect(kinds().at(-1)).toBe('failed');
    expect(fake.opened).toHaveLength(3);
  });

  it('give up like any other engine once they are left', async () => {
    const { engine, fake, kinds } = withEncoder();
    fake.next('open', rejected, 'lose', 'lose', 'lose');
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({
      failure: { code: 'worker-lost' },
    });
    expect(kinds().at(-1)).toBe('failed');
  });

  it('come in the place of others at once, and a question that waits is put to them', async () => {
    const { engine, fake, states } = supervised(createFakeEngine(), { worksWithout: true });
    await engine.answer(askingAbout('aaa'));
    fake.hold();
    const waiting = engine.answer(askingAbout('bbb'));
    engine.reopen({ pretrained });
    fake.release();
    expect(await waiting).toMatchObject({ ok: true });
    expect(fake.opened).toEqual([{ modelUrl }, { modelUrl, pretrained }]);
    // Features of another encoder are nothing to this one.
    expect(fake.log.filter((line) => line === `see ${idOf('aaa')}`)).toHaveLength(2);
    engine.reopen({ pretrained: null });
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
    expect(fake.opened.at(-1)).toEqual({ modelUrl });
    expect(states.at(-1)).not.toHaveProperty('pretrainedEncoder');
  });

  it('get another chance when the visitor tries again', async () => {
    const { engine, fake } = withEncoder();
    fake.next('open', rejected);
    await engine.answer(askingAbout('aaa'));
    engine.retry();
    await engine.answer(askingAbout('aaa'));
    expect(fake.opened.at(-1)).toEqual({ modelUrl, pretrained });
  });
});

describe('a second opinion by centroids', () => {
  it('is asked for beside the open question and disturbs none', async () => {
    const { engine, fake } = withEncoder();
    const linkContext = askingAbout('aaab');
    fake.hold();
    const answer = engine.answer(linkContext);
    const likeness = await engine.aside({
      imageIds: ['aaa', 'bbb', 'aaab'].map(idOf),
      step: 'comparing centroids',
      run: (mini) => mini.centroid(linkContext),
    });
    expect(likeness).toMatchObject({ ok: true });
    if (likeness.ok) {
      const [blicket = NaN, dax = NaN] = likeness.value.labels;
      expect(blicket).toBeGreaterThan(dax);
    }
    expect(fake.log.at(-1)).toBe(`centroid ${idOf('aaab')}`);
    fake.release();
    expect(await answer).toMatchObject({ ok: true });
  });
});
