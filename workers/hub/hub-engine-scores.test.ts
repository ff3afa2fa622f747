import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/kernel/image-id.ts';
import { labelsOf, type SupportSet } from '../../src/domain/lcl/support-set.ts';
import type { HubEngine } from '../protocol/hub-engine.ts';
import { plainBitmap } from './testing/engine-of-tiny.ts';
import { BLUE, contextOf, mustSucceed, openTaughtEngine, show } from './testing/taught-engine.ts';

let engine: HubEngine;
let supportSet: SupportSet;
let query: ImageId;

beforeAll(async () => {
  ({ engine, supportSet, query } = await openTaughtEngine());
}, 60_000);

describe('the hub engine', { timeout: 60_000 }, () => {
  it('scores every label, and none at the level of a picture without content', async () => {
    const scores = mustSucceed(await engine.answer(contextOf(supportSet, query)));
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
      const { labels, none } = mustSucceed(await engine.answer(context)).full;
      expect(Math.max(...labels)).toBeGreaterThan(none);
      return context.labels[labels.indexOf(Math.max(...labels))];
    };
    expect(await likeliest(supportSet)).toBe('dax');
    expect(await likeliest(swapped)).toBe('wug');
  });

  it('is not sure of a colour that it was not taught', async () => {
    const green = await show(engine, 'green', [30, 160, 50]);
    const { labels, none } = mustSucceed(await engine.answer(contextOf(supportSet, green))).full;
    expect(Math.max(...labels)).toBeLessThan(none + 0.1);
  });

  it('gives the same question the same scores, whatever was asked in between', async () => {
    const before = mustSucceed(await engine.answer(contextOf(supportSet, query)));
    mustSucceed(await engine.answer(contextOf(supportSet.slice(1), query)));
    const after = mustSucceed(await engine.answer(contextOf(supportSet, query)));
    expect(after.full).toEqual(before.full);
  });

  it('leaves each demonstration out as if it had never been shown', async () => {
    const progress: string[] = [];
    const { full, without } = mustSucceed(
      await engine.explain(contextOf(supportSet, query), (done, total) =>
        progress.push(`${done}/${total}`),
      ),
    );
    expect(progress).toEqual(['0/3', '1/3', '2/3', '3/3']);
    expect(full).toEqual(mustSucceed(await engine.answer(contextOf(supportSet, query))).full);
    for (const [index, { demonstrationId, scores }] of without.entries()) {
      expect(demonstrationId).toBe(supportSet[index]?.demonstrationId);
      const others = supportSet.toSpliced(index, 1);
      const context = { ...contextOf(others, query), labels: labelsOf(supportSet) };
      expect(mustSucceed(await engine.answer(context)).full).toEqual(scores);
    }
  });

  it('scores a frame and keeps nothing of it', async () => {
    const bitmap = plainBitmap(BLUE);
    const taught = { supportSet, labels: labelsOf(supportSet) };
    const scored = mustSucceed(await engine.scoreFrame(bitmap, taught));
    expect(bitmap.closed).toBe(true);
    await show(engine, 'the same blue', BLUE);
    const asked = mustSucceed(
      await engine.answer(contextOf(supportSet, 'the same blue' as ImageId)),
    );
    expect(scored).toEqual(asked.full);
  });

  it('scores a batch row by row, each under the demonstrations that it may look at', async () => {
    const shown = supportSet.slice(0, 2).map(({ demonstrationId }) => demonstrationId);
    const taught = { supportSet, labels: labelsOf(supportSet) };
    const rows = [{ imageId: query }, { imageId: query, shown }];
    const scored = mustSucceed(await engine.scoreBatch({ taught, rows }));
    expect(scored[0]).toEqual(mustSucceed(await engine.answer(contextOf(supportSet, query))).full);
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
    const scored = mustSucceed(await engine.scoreBatch({ taught: { supportSet, labels }, rows }));
    expect(scored[1]?.labels).toHaveLength(labels.length);
    expect(scored[1]?.labels.every(Number.isFinite)).toBe(true);
    expect(scored[1]).not.toEqual(scored[0]);
    const misled = mustSucceed(
      await engine.scoreBatch({
        taught: { supportSet: wrong, labels },
        rows: [{ imageId: query }],
      }),
    );
    expect(misled[0]).not.toEqual(scored[0]);
  });
});
