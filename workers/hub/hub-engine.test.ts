import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { LinkContext } from '../../src/domain/lcl/link-context.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import { labelsOf, type SupportSet } from '../../src/domain/lcl/support-set.ts';
import type { HubEngine } from '../protocol/hub-engine.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import type { OpenedHubModel } from './open-hub-model.ts';
import { plainBitmap, engineOf, type RgbTriple } from './testing/engine-of-tiny.ts';
import { TINY } from './testing/open-tiny.ts';

const RED: RgbTriple = [214, 40, 40];
const BLUE: RgbTriple = [40, 70, 214];

function must<Value>(outcome: Outcome<Value, EngineFailure>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

let engine: HubEngine;
let opened: Pick<OpenedHubModel, 'model'>;
const open = (one: HubEngine) => one.open({ modelUrl: '', pretrained: TINY }, () => undefined);

async function show(imageId: string, colour: RgbTriple): Promise<ImageId> {
  must(await engine.see(imageId as ImageId, plainBitmap(colour)));
  return imageId as ImageId;
}

const demonstration = (imageId: ImageId, label: string) => ({
  demonstrationId: `d ${imageId}` as SupportSet[number]['demonstrationId'],
  imageId,
  label,
});

function contextOf(supportSet: SupportSet, imageId: ImageId): LinkContext {
  return { supportSet, labels: labelsOf(supportSet), query: { imageId, source: '' } };
}

let supportSet: SupportSet;
let query: ImageId;

beforeAll(async () => {
  engine = engineOf({ onOpened: ({ value }) => (opened = value as typeof opened) });
  must(await open(engine));
  supportSet = [
    demonstration(await show('red', RED), 'dax'),
    demonstration(await show('blue', BLUE), 'wug'),
    demonstration(await show('red too', [230, 60, 50]), 'dax'),
  ];
  query = await show('query', [205, 35, 45]);
}, 60_000);

describe('the hub engine', { timeout: 60_000 }, () => {
  it('scores every label, and none at the level of a picture without content', async () => {
    const scores = must(await engine.answer(contextOf(supportSet, query)));
    expect(scores.full.labels).toHaveLength(2);
    expect(scores.full.labels.every(Number.isFinite)).toBe(true);
    expect(scores.full.none).toBe(0);
    expect(scores.without).toEqual([]);
    expect(scores.leaveOneOutMs).toBeGreaterThan(0);
  });

  it('follows the demonstrations when two names are swapped', async () => {
    const swapped = supportSet.map((shown) => ({
      ...shown,
      label: shown.label === 'dax' ? 'wug' : 'dax',
    }));
    const likeliest = async (taught: SupportSet) => {
      const context = contextOf(taught, query);
      const { labels, none } = must(await engine.answer(context)).full;
      expect(Math.max(...labels)).toBeGreaterThan(none);
      return context.labels[labels.indexOf(Math.max(...labels))];
    };
    expect(await likeliest(supportSet)).toBe('dax');
    expect(await likeliest(swapped)).toBe('wug');
  });

  it('is not sure of a colour that it was not taught', async () => {
    const green = await show('green', [30, 160, 50]);
    const { labels, none } = must(await engine.answer(contextOf(supportSet, green))).full;
    expect(Math.max(...labels)).toBeLessThan(none + 0.1);
  });

  it('gives the same question the same scores, whatever was asked in between', async () => {
    const before = must(await engine.answer(contextOf(supportSet, query)));
    must(await engine.answer(contextOf(supportSet.slice(1), query)));
    const after = must(await engine.answer(contextOf(supportSet, query)));
    expect(after.full).toEqual(before.full);
  });

  it('leaves each demonstration out as if it had never been shown', async () => {
    const progress: string[] = [];
    const { full, without } = must(
      await engine.explain(contextOf(supportSet, query), (done, total) =>
        progress.push(`${done}/${total}`),
      ),
    );
    expect(progress).toEqual(['0/3', '1/3', '2/3', '3/3']);
    expect(full).toEqual(must(await engine.answer(contextOf(supportSet, query))).full);
    for (const [index, { demonstrationId, scores }] of without.entries()) {
      expect(demonstrationId).toBe(supportSet[index]?.demonstrationId);
      const others = supportSet.toSpliced(index, 1);
      const context = { ...contextOf(others, query), labels: labelsOf(supportSet) };
      expect(must(await engine.answer(context)).full).toEqual(scores);
    }
  });

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
    must(await engine.answer(turned));
  });

  it('answers without any demonstration too', async () => {
    const context = { ...contextOf([], query), labels: ['dax', 'wug'] };
    expect(must(await engine.answer(context)).full.labels).toHaveLength(2);
  });

  it('speaks in pieces that make up its answer', async () => {
    const pieces: string[] = [];
    const answer = must(
      await engine.converse(
        { supportSet: [], imageId: query, turns: [], question: 'Describe the picture.' },
        (piece) => pieces.push(piece),
      ),
    );
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('').trim()).toBe(answer.text);
  });

  it('stops speaking when it is told to', async () => {
    const whole = must(
      await engine.converse(
        { supportSet: [], imageId: query, turns: [], question: 'Describe the picture.' },
        () => undefined,
      ),
    );
    let pieces = 0;
    const stopped = must(
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
    const unknown = [demonstration('nobody' as ImageId, 'dax')];
    expect(await engine.answer(contextOf(unknown, query))).toMatchObject({
      failure: { code: 'picture-unseen', detail: 'nobody' },
    });
    const many = Array.from({ length: 400 }, () => demonstration(query, 'dax'));
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
    must(await engine.converse(asked(1), () => undefined));
    expect(await engine.converse(asked(20), () => undefined)).toMatchObject({
      failure: { code: 'context-full' },
    });
  });

  it('takes any name: of emoji, of 32 bytes that share no token, and of nothing but chat tokens', async () => {
    const names = ['🦊🦊🦊🦊🦊🦊🦊🦊', 'é'.repeat(16), '<end_of_utterance>'];
    const odd = names.map((name, index) => ({
      ...(supportSet[index] ?? demonstration(query, '')),
      label: name,
    }));
    const { full } = must(await engine.answer(contextOf(odd, query)));
    expect(full.labels).toHaveLength(3);
    expect(full.labels.every(Number.isFinite)).toBe(true);
  });

  it('refuses demonstrations whose long names fill its context, before it reads any', async () => {
    const short = Array.from({ length: 50 }, () => demonstration(query, 'dax'));
    const long = short.map((shown) => ({ ...shown, label: '🦊🦊🦊🦊🦊🦊🦊🦊' }));
    const calls = opened.model.liveTensors;
    expect(await engine.answer(contextOf(long, query))).toMatchObject({
      failure: { code: 'context-full' },
    });
    expect(opened.model.liveTensors).toBe(calls);
  });

  it('drops a question for a later one', async () => {
    const first = engine.answer(contextOf(supportSet, query));
    const second = engine.answer(contextOf(supportSet.slice(0, 2), query));
    expect(await first).toMatchObject({ failure: { code: 'superseded' } });
    must(await second);
  });

  it('scores a frame and keeps nothing of it', async () => {
    const bitmap = plainBitmap(BLUE);
    const taught = { supportSet, labels: labelsOf(supportSet) };
    const scored = must(await engine.scoreFrame(bitmap, taught));
    expect(bitmap.closed).toBe(true);
    await show('the same blue', BLUE);
    const asked = must(await engine.answer(contextOf(supportSet, 'the same blue' as ImageId)));
    expect(scored).toEqual(asked.full);
  });

  it('scores a batch row by row, each under the demonstrations that it may look at', async () => {
    const shown = supportSet.slice(0, 2).map(({ demonstrationId }) => demonstrationId);
    const taught = { supportSet, labels: labelsOf(supportSet) };
    const rows = [{ imageId: query }, { imageId: query, shown }];
    const scored = must(await engine.scoreBatch({ taught, rows }));
    expect(scored[0]).toEqual(must(await engine.answer(contextOf(supportSet, query))).full);
    expect(scored[1]).not.toEqual(scored[0]);
    expect(scored[1]?.labels).toHaveLength(taught.labels.length);
  });

  it('chooses between names without any demonstration, and follows wrong labels, as the paper asks', async () => {
    const labels = labelsOf(supportSet);
    const wrong = supportSet.map((shown) => ({
      ...shown,
      label: labels[(labels.indexOf(shown.label) + 1) % labels.length] ?? '',
    }));
    const rows = [{ imageId: query }, { imageId: query, shown: [] }];
    const scored = must(await engine.scoreBatch({ taught: { supportSet, labels }, rows }));
    expect(scored[1]?.labels).toHaveLength(labels.length);
    expect(scored[1]?.labels.every(Number.isFinite)).toBe(true);
    expect(scored[1]).not.toEqual(scored[0]);
    const misled = must(
      await engine.scoreBatch({
        taught: { supportSet: wrong, labels },
        rows: [{ imageId: query }],
      }),
    );
    expect(misled[0]).not.toEqual(scored[0]);
  });

  it('disposes of every state that its cache does not hold', async () => {
    must(await engine.answer(contextOf(supportSet, query)));
    const live = opened.model.liveTensors;
    must(await engine.explain(contextOf(supportSet, query), () => undefined));
    must(await engine.answer(contextOf(supportSet, query)));
    must(
      await engine.converse(
        { supportSet, imageId: query, turns: [], question: 'What colour is this?' },
        () => undefined,
      ),
    );
    expect(opened.model.liveTensors).toBe(live);
  });
});
