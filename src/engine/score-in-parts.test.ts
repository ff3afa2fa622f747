import { describe, expect, it } from 'vitest';
import type { CandidateScores } from '../domain/lcl/scores.ts';
import { createFakeEngine } from './testing/fake-engine.ts';
import { askingAbout, idOf, supervised } from './testing/supervised-fake.ts';

const { supportSet, labels } = askingAbout('aaa');
const taught = { supportSet, labels };
const rows = ['aaa', 'bbb', 'ccc'].map((digits) => ({ imageId: idOf(digits) }));

describe('the scoring of a batch', () => {
  it('gives the scores of the rows in their order, call by call', async () => {
    const { engine, fake, openBitmaps } = supervised();
    const scored: CandidateScores[] = [];
    const outcome = await engine.scoreBatch({ taught, rows }, (next) => scored.push(...next));
    expect(outcome).toMatchObject({ ok: true });
    const [first, second] = scored.map(({ labels: [blicket = NaN, dax = NaN] }) => blicket > dax);
    expect([first, second, scored.length]).toEqual([true, false, 3]);
    expect(fake.log.filter((line) => line.startsWith('scoreBatch'))).toHaveLength(3);
    expect(openBitmaps()).toBe(0);
  });

  it('takes few new pictures at once, and many rows of those that it has seen', async () => {
    const { engine } = supervised(createFakeEngine(), { rowsPerCall: 64 });
    const twelve = Array.from({ length: 12 }, (_, at) => ({ imageId: idOf(at.toString(16)) }));
    const came: number[] = [];
    await engine.scoreBatch({ taught, rows: [...twelve, ...twelve, ...twelve] }, (next) =>
      came.push(next.length),
    );
    expect(came).toEqual([8, 28]);
  });

  it('lets a question in between two calls, and loses nothing by it', async () => {
    const { engine, fake } = supervised();
    fake.hold();
    let rowsDone = 0;
    const batch = engine.scoreBatch({ taught, rows }, () => rowsDone++);
    const question = engine.answer(askingAbout('ccc'));
    fake.release();
    expect(await question).toMatchObject({ ok: true });
    expect(await batch).toMatchObject({ ok: true });
    expect(rowsDone).toBe(3);
  });

  it('keeps what it has when it is stopped', async () => {
    const { engine } = supervised();
    const stopping = new AbortController();
    let rowsDone = 0;
    const stopped = await engine.scoreBatch(
      { taught, rows },
      () => {
        rowsDone++;
        stopping.abort();
      },
      stopping.signal,
    );
    expect(stopped).toMatchObject({ ok: false, failure: { code: 'superseded' } });
    expect(rowsDone).toBe(1);
  });

  it('goes on with another worker when one is lost, and with the next row', async () => {
    const { engine, fake } = supervised();
    let rowsDone = 0;
    const first = engine.scoreBatch({ taught, rows: rows.slice(0, 1) }, () => rowsDone++);
    expect(await first).toMatchObject({ ok: true });
    fake.next('scoreBatch', 'lose');
    const outcome = await engine.scoreBatch({ taught, rows }, () => rowsDone++);
    expect(outcome).toMatchObject({ ok: true });
    expect(rowsDone).toBe(4);
    expect(fake.opened).toHaveLength(2);
  });

  it('gives up after a third loss', async () => {
    const { engine, fake } = supervised();
    fake.next('scoreBatch', 'lose', 'lose', 'lose');
    expect(await engine.scoreBatch({ taught, rows }, () => undefined)).toMatchObject({
      ok: false,
      failure: { code: 'worker-lost' },
    });
  });
});
