import { describe, expect } from 'vitest';
import { fail, succeed } from '../../kernel/outcome.ts';
import { chooseQuery } from './choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { BLICKET, CACTIHOG, picture } from '../testing/tools-for-tests.ts';
import { it } from '../testing/studio-test.ts';
import { measureDevice, type MeasureState } from './measure-device.ts';

const SCORES = { labels: [0], none: -1 };
const frame = () => Promise.resolve({ close: () => undefined } as unknown as ImageBitmap);

/** A clock that goes on by itself: a picture takes 70 ms, an answer 7 ms, and the first of each ten times as long. */
function slowEngine() {
  let at = 0;
  const asked: string[] = [];
  const work = (what: string, milliseconds: number) => {
    at += asked.includes(what) ? milliseconds : 10 * milliseconds;
    asked.push(what);
  };
  const engine = {
    scoreFrame: () => {
      work('picture', 70);
      return Promise.resolve(succeed(SCORES));
    },
    scoreBatch: () => {
      work('answer', 7);
      return Promise.resolve(succeed(null));
    },
  };
  return { engine, asked, now: () => at };
}

describe('measuring this device', () => {
  it('times pictures and answers, without the first of each', async ({ tools }) => {
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await demonstrate(tools, [picture('b')], BLICKET);
    await chooseQuery(tools, [picture('c')]);
    const { engine, now } = slowEngine();
    const told: MeasureState[] = [];
    await measureDevice(
      { ...tools, engine: { ...tools.engine, ...engine }, now },
      frame,
      (state) => told.push(state),
      new AbortController().signal,
    );
    expect(told.at(-1)).toEqual({
      kind: 'measured',
      measure: {
        picture: { count: 9, median: 70, lower: 70, upper: 70 },
        answer: { count: 9, median: 7, lower: 7, upper: 7 },
        demonstrations: 2,
        done: 18,
        total: 18,
      },
    });
  });

  it('times pictures alone where nothing is asked', async ({ tools }) => {
    const { engine, asked, now } = slowEngine();
    const told: MeasureState[] = [];
    const { signal } = new AbortController();
    const given = { ...tools, engine: { ...tools.engine, ...engine }, now };
    await measureDevice(given, frame, (state) => told.push(state), signal);
    expect(told.at(-1)).toMatchObject({ kind: 'measured', measure: { answer: null } });
    expect(asked).not.toContain('answer');
  });

  it('begins nothing while a question of the visitor is answered, and stops when told', async ({
    tools,
  }) => {
    const { engine, asked, now } = slowEngine();
    const stop = new AbortController();
    tools.store.setState({ ask: { kind: 'answering', previous: null } as never });
    const given = { ...tools, engine: { ...tools.engine, ...engine }, now };
    const measuring = measureDevice(given, frame, () => undefined, stop.signal);
    await Promise.resolve();
    expect(asked).toEqual([]);
    stop.abort();
    tools.store.setState({ ask: { kind: 'idle' } });
    await measuring;
    expect(asked).toEqual([]);
  });

  it('passes on why the model cannot be measured', async ({ tools }) => {
    const failure = { code: 'worker-lost', detail: '' } as const;
    const engine = { ...tools.engine, scoreFrame: () => Promise.resolve(fail(failure)) };
    const told: MeasureState[] = [];
    const { signal } = new AbortController();
    await measureDevice({ ...tools, engine }, frame, (state) => told.push(state), signal);
    expect(told.at(-1)).toEqual({ kind: 'failed', failure });
  });
});
