import { describe, expect, it } from 'vitest';
import type { EngineFailure } from '../../workers/protocol/engine.ts';
import type { EngineState } from '../ports/engine-state.ts';
import { superviseEngine } from './supervise-engine.ts';
import { askingAbout, idOf, supervised } from './testing/supervised-fake.ts';

const failing = (code: EngineFailure['code']) => ({ ok: false, failure: { code } });

describe('a supervised engine', () => {
  it('opens, answers, and reports every step of it', async () => {
    const { engine, kinds, reaches, openBitmaps } = supervised();
    engine.start();
    await reaches('ready');
    const answer = await engine.answer(askingAbout('aaab'));
    if (!answer.ok) throw new Error(answer.failure.detail);
    const [blicket = NaN, dax = NaN] = answer.value.full.labels;
    expect(blicket).toBeGreaterThan(dax);
    expect(kinds().filter((kind, i) => kind !== kinds()[i - 1])).toEqual([
      'probing',
      'downloading',
      'compiling',
      'checking',
      'ready',
      'answering',
      'ready',
    ]);
    expect(openBitmaps()).toBe(0);
  });

  it('starts with the first question if nobody has started it', async () => {
    const { engine } = supervised();
    expect(await engine.answer(askingAbout('bbb'))).toMatchObject({ ok: true });
  });

  it('shows each picture once, ahead of the question or with it', async () => {
    const { engine, fake } = supervised();
    await Promise.all([engine.see(idOf('aaa')), engine.see(idOf('aaa')), engine.see(idOf('ccc'))]);
    await engine.answer(askingAbout('ccc'));
    await engine.answer(askingAbout('ccc'));
    expect(fake.log.filter((line) => line.startsWith('see')).sort()).toEqual(
      ['aaa', 'bbb', 'ccc'].map((id) => `see ${idOf(id)}`),
    );
  });

  it('asks at once about what it has shown, and shows again what the worker has forgotten', async () => {
    const { engine, fake, kinds } = supervised();
    await engine.answer(askingAbout('aaa'));
    const second = engine.answer(askingAbout('aaa'));
    expect(kinds().at(-1)).toBe('answering');
    expect(await second).toMatchObject({ ok: true });
    fake.next('answer', { code: 'picture-unseen', detail: idOf('aaa') });
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
    expect(fake.log.filter((line) => line.startsWith('answer'))).toHaveLength(3);
  });

  it('brings the next picture while the worker looks at one, and no more than that', async () => {
    const { engine, fake, reaches } = supervised();
    fake.next('see', 'hang');
    const answer = engine.answer(askingAbout('ccc'));
    await reaches('answering');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fake.log).toEqual([`see ${idOf('bbb')}`]);
    // Another worker takes over from the one that hangs.
    expect(await answer).toMatchObject({ ok: true });
  });

  it('names the picture that is gone', async () => {
    const { engine, missing, states } = supervised();
    missing.add(idOf('bbb'));
    expect(await engine.answer(askingAbout('aaa'))).toEqual({
      ok: false,
      failure: { code: 'picture-unseen', detail: idOf('bbb') },
    });
    expect(states.at(-1)).toMatchObject({ kind: 'ready' });
  });

  it('lets a later question displace an earlier one at once', async () => {
    const { engine, fake, kinds } = supervised();
    fake.hold();
    const first = engine.answer(askingAbout('aaa'));
    const second = engine.answer(askingAbout('bbb'));
    expect(await first).toMatchObject(failing('superseded'));
    fake.release();
    expect(await second).toMatchObject({ ok: true });
    expect(fake.log.filter((line) => line.startsWith('answer'))).toHaveLength(1);
    expect(kinds().at(-1)).toBe('ready');
  });

  it('ends a question that is withdrawn, and is ready for the next', async () => {
    const { engine, fake, reaches } = supervised();
    fake.hold();
    const withdrawn = new AbortController();
    const answer = engine.answer(askingAbout('aaa'), withdrawn.signal);
    await reaches('answering');
    withdrawn.abort();
    expect(await answer).toMatchObject(failing('superseded'));
    await reaches('ready');
    expect(await engine.answer(askingAbout('aaa'), withdrawn.signal)).toMatchObject(
      failing('superseded'),
    );
    fake.release();
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
  });

  it('says what cannot be helped by another worker, and tries again only when asked', async () => {
    const { engine, fake, states, reaches } = supervised();
    const unreachable: EngineFailure = { code: 'weights-unreachable', detail: '404' };
    fake.next('open', unreachable);
    expect(await engine.answer(askingAbout('aaa'))).toEqual({ ok: false, failure: unreachable });
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: unreachable });
    expect(await engine.see(idOf('aaa'))).toMatchObject(failing('weights-unreachable'));
    expect(fake.opened).toHaveLength(1);
    engine.retry();
    await reaches('ready');
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
  });

  it('fails as a value when the browser refuses a worker', async () => {
    const states: EngineState[] = [];
    const engine = superviseEngine({
      connect: () => {
        throw new Error('blocked by the content security policy');
      },
      pictures: { bitmapOf: () => Promise.resolve(null) },
      onState: (state) => states.push(state),
      open: { modelUrl: 'https://example.org/' },
    });
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject(failing('worker-lost'));
    expect(states.at(-1)?.kind).toBe('failed');
  });
});

describe('the scoring of a frame', () => {
  let open = 0;
  const frame = () => {
    open++;
    return Promise.resolve({ close: () => open-- } as unknown as ImageBitmap);
  };
  const taught = askingAbout('aaa');

  it('shows what is taught, takes its picture then, and leaves nothing behind', async () => {
    const { engine, fake, openBitmaps, kinds } = supervised();
    let seenBefore = 0;
    const scores = await engine.scoreFrame(() => {
      seenBefore = fake.log.length;
      return frame();
    }, taught);
    expect(scores).toMatchObject({ ok: true });
    expect(seenBefore).toBe(2);
    await engine.scoreFrame(frame, taught);
    expect(fake.log).toEqual([
      `see ${idOf('aaa')}`,
      `see ${idOf('bbb')}`,
      'scoreFrame',
      'scoreFrame',
    ]);
    expect(kinds()).not.toContain('answering');
    expect([open, openBitmaps()]).toEqual([0, 0]);
  });

  it('neither displaces a question nor is displaced', async () => {
    const { engine, fake } = supervised();
    fake.hold();
    const question = engine.answer(askingAbout('aaa'));
    const scoreFrame = engine.scoreFrame(frame, taught);
    const later = engine.answer(askingAbout('bbb'));
    fake.release();
    expect(await question).toMatchObject(failing('superseded'));
    expect(await scoreFrame).toMatchObject({ ok: true });
    expect(await later).toMatchObject({ ok: true });
  });

  it('is withdrawn when there is no picture any more', async () => {
    const { engine, fake } = supervised();
    expect(await engine.scoreFrame(() => Promise.resolve(null), taught)).toMatchObject(
      failing('superseded'),
    );
    expect(fake.log).not.toContain('scoreFrame');
  });

  it('ends with its worker, and the next one is answered by another', async () => {
    const { engine, fake } = supervised();
    fake.next('scoreFrame', 'lose');
    expect(await engine.scoreFrame(frame, taught)).toMatchObject(failing('worker-lost'));
    open = 0;
    expect(await engine.scoreFrame(frame, taught)).toMatchObject({ ok: true });
    expect(fake.opened).toHaveLength(2);
    expect(open).toBe(0);
  });
});

describe('a closed engine', () => {
  it('answers nothing any more and starts no worker', async () => {
    const { engine, fake, states } = supervised();
    fake.hold();
    const answer = engine.answer(askingAbout('aaa'));
    const seen = engine.see(idOf('ccc'));
    engine.close();
    expect(await answer).toMatchObject(failing('superseded'));
    expect(await seen).toMatchObject(failing('worker-lost'));
    expect(await engine.answer(askingAbout('bbb'))).toMatchObject(failing('worker-lost'));
    expect(fake.opened.length).toBeLessThanOrEqual(1);
    expect(states.at(-1)).toEqual({ kind: 'absent' });
  });
});
