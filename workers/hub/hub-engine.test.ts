import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { SupportSet } from '../../src/domain/lcl/support-set.ts';
import type { HubEngine } from '../protocol/hub-engine.ts';
import {
  contextOf,
  demonstrationOf,
  mustSucceed,
  openTaughtEngine,
} from './testing/taught-engine.ts';

let engine: HubEngine;
let liveTensors: () => number;
let supportSet: SupportSet;
let query: ImageId;

beforeAll(async () => {
  ({ engine, liveTensors, supportSet, query } = await openTaughtEngine());
}, 60_000);

describe('the hub engine', { timeout: 60_000 }, () => {
  it('stops leaving out when it is told to', async () => {
    const progress: number[] = [];
    // The demonstrations come in an order of which no prefix is cached.
    const turned = contextOf(supportSet.toReversed(), query);
    const stopped = await engine.explain(turned, (done) => {
      progress.push(done);
      if (done === 1) void engine.stop();
    });
    expect(stopped).toMatchObject({ ok: false, failure: { code: 'superseded' } });
    expect(progress).toEqual([0, 1]);
    mustSucceed(await engine.answer(turned));
  });

  it('answers without any demonstration too', async () => {
    const context = { ...contextOf([], query), labels: ['dax', 'wug'] };
    expect(mustSucceed(await engine.answer(context)).full.labels).toHaveLength(2);
  });

  it('speaks in pieces that make up its answer', async () => {
    const pieces: string[] = [];
    const answer = mustSucceed(
      await engine.converse(
        { supportSet: [], imageId: query, turns: [], question: 'Describe the picture.' },
        (piece) => pieces.push(piece),
      ),
    );
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('').trim()).toBe(answer.text);
  });

  it('stops speaking when it is told to', async () => {
    const whole = mustSucceed(
      await engine.converse(
        { supportSet: [], imageId: query, turns: [], question: 'Describe the picture.' },
        () => undefined,
      ),
    );
    let pieces = 0;
    const stopped = mustSucceed(
      await engine.converse(
        { supportSet: [], imageId: query, turns: [], question: 'Describe the picture.' },
        () => {
          if (++pieces === 2) void engine.stop();
        },
      ),
    );
    expect(stopped.endedBecause).toBe('stopped');
    expect(whole.text.startsWith(stopped.text)).toBe(true);
    expect(stopped.text.length).toBeLessThan(whole.text.length);
  });

  it('names the picture that it was never shown, and reports what is too long for it', async () => {
    const unknown = [demonstrationOf('nobody' as ImageId, 'dax')];
    expect(await engine.answer(contextOf(unknown, query))).toMatchObject({
      failure: { code: 'picture-unseen', detail: 'nobody' },
    });
    const many = Array.from({ length: 400 }, () => demonstrationOf(query, 'dax'));
    expect(await engine.answer(contextOf(many, query))).toMatchObject({
      failure: { code: 'context-full' },
    });
  });

  it('counts earlier turns among what it must read', async () => {
    const turn = { question: 'Is it red? '.repeat(30), answer: 'It is red. '.repeat(30) };
    const asked = (turns: number) => ({
      supportSet,
      imageId: query,
      turns: Array.from({ length: turns }, () => turn),
      question: 'What colour is this?',
    });
    mustSucceed(await engine.converse(asked(1), () => undefined));
    expect(await engine.converse(asked(20), () => undefined)).toMatchObject({
      failure: { code: 'context-full' },
    });
  });

  it('takes any name: of emoji, of 32 bytes that share no token, and of nothing but chat tokens', async () => {
    const names = ['🦊🦊🦊🦊🦊🦊🦊🦊', 'é'.repeat(16), '<end_of_utterance>'];
    const odd = names.map((name, index) => ({
      ...(supportSet[index] ?? demonstrationOf(query, '')),
      label: name,
    }));
    const { full } = mustSucceed(await engine.answer(contextOf(odd, query)));
    expect(full.labels).toHaveLength(3);
    expect(full.labels.every(Number.isFinite)).toBe(true);
  });

  it('refuses demonstrations whose long names fill its context, before it reads any', async () => {
    const short = Array.from({ length: 50 }, () => demonstrationOf(query, 'dax'));
    const long = short.map((shown) => ({ ...shown, label: '🦊🦊🦊🦊🦊🦊🦊🦊' }));
    const calls = liveTensors();
    expect(await engine.answer(contextOf(long, query))).toMatchObject({
      failure: { code: 'context-full' },
    });
    expect(liveTensors()).toBe(calls);
  });

  it('drops a question for a later one', async () => {
    const first = engine.answer(contextOf(supportSet, query));
    const second = engine.answer(contextOf(supportSet.slice(0, 2), query));
    expect(await first).toMatchObject({ failure: { code: 'superseded' } });
    mustSucceed(await second);
  });

  it('disposes of every state that its cache does not hold', async () => {
    mustSucceed(await engine.answer(contextOf(supportSet, query)));
    const live = liveTensors();
    mustSucceed(await engine.explain(contextOf(supportSet, query), () => undefined));
    mustSucceed(await engine.answer(contextOf(supportSet, query)));
    mustSucceed(
      await engine.converse(
        { supportSet, imageId: query, turns: [], question: 'What colour is this?' },
        () => undefined,
      ),
    );
    expect(liveTensors()).toBe(live);
  });
});
