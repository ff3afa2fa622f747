import { describe, expect } from 'vitest';
import type { CoverStep } from '../../domain/evaluation/cover/cover-steps.ts';
import { newSession } from '../../domain/session/session.ts';
import { imageId } from '../../domain/testing/made.ts';
import { openOnTable } from '../store/change.ts';
import { it } from '../testing/studio-test.ts';
import { coverMore, coverNow, redoCover, uncoverAll, undoCover } from './cover-question.ts';

const step = (cell: number): CoverStep => ({
  kind: 'cells',
  covers: true,
  grid: { columns: 7, rows: 7 },
  cells: [cell],
});

const asking = (digits: string) => ({
  ...newSession('lesson', 'Lesson', [], 1),
  query: { imageId: imageId(digits), source: 'question.png' },
});

describe('covering the question', () => {
  it('is undone and done again step by step, and changes nothing of the session', ({
    tools,
    table,
    studio,
  }) => {
    openOnTable(tools.store, asking('aaaa1'));
    const before = table();
    const covered = () =>
      coverNow(studio()).steps.flatMap((one) => (one.kind === 'cells' ? one.cells : []));
    coverMore(tools, step(1));
    coverMore(tools, step(2));
    expect(covered()).toEqual([1, 2]);
    undoCover(tools);
    expect(covered()).toEqual([1]);
    redoCover(tools);
    expect(covered()).toEqual([1, 2]);
    undoCover(tools);
    coverMore(tools, step(3));
    redoCover(tools);
    expect(covered()).toEqual([1, 3]);
    expect(table()).toBe(before);
    expect(studio().past).toEqual([]);
  });

  it('can be taken away as a whole, and brought back', ({ tools, studio }) => {
    openOnTable(tools.store, asking('aaaa1'));
    coverMore(tools, step(1));
    coverMore(tools, step(2));
    uncoverAll(tools);
    expect(coverNow(studio()).steps).toEqual([]);
    redoCover(tools);
    redoCover(tools);
    expect(coverNow(studio()).steps).toEqual([step(1), step(2)]);
    redoCover(tools);
    undoCover(tools);
    undoCover(tools);
    undoCover(tools);
    expect(coverNow(studio()).steps).toEqual([]);
  });

  it('is gone with the next question', ({ tools, studio }) => {
    openOnTable(tools.store, asking('aaaa1'));
    coverMore(tools, step(1));
    tools.store.setState(({ session }) => ({
      session: { ...session, query: { imageId: imageId('bbbb2'), source: 'other.png' } },
    }));
    expect(coverNow(studio()).steps).toEqual([]);
    coverMore(tools, step(9));
    expect(coverNow(studio()).steps).toEqual([step(9)]);
  });
});
