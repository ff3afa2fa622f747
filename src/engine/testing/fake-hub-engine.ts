import type { HubEngine } from '../../../workers/protocol/hub-engine.ts';
import { fail, succeed } from '../../kernel/outcome.ts';
import type { EngineConnection } from '../../ports/engine-connection.ts';
import { createFakeEngine, type FakeEngine } from './fake-engine.ts';
import { scoreByLikeness } from './likeness.ts';

/** Hub engines for tests: as {@link FakeEngine}, and they speak the words that they are given. */
export interface FakeHubEngine extends Omit<FakeEngine, 'connect'> {
  connect(): EngineConnection<HubEngine>;
  /** What is said to whatever is asked freely, piece by piece; each step waits for a turn of the event loop. */
  readonly words: string[];
  /** Leaving a demonstration out, or saying a piece, waits for `goOn` from now on. */
  pause(): void;
  goOn(): void;
}

export function createFakeHubEngine(): FakeHubEngine {
  const fake = createFakeEngine();
  const words = ['there is ', '"blicket" ', 'in the image.'];
  let goOn: () => void = () => undefined;
  let paused: Promise<void> = Promise.resolve();
  const turn = async () => {
    await paused;
    await new Promise((resolve) => setTimeout(resolve));
  };

  function connect(): EngineConnection<HubEngine> {
    const connection = fake.connect();
    const mini = connection.engine;
    let asked = 0;
    let isStopped = false;
    const superseded = fail({ code: 'superseded', detail: 'a later question came' } as const);
    const engine: HubEngine = {
      ...mini,
      async answer(linkContext) {
        asked++;
        const scores = await mini.answer(linkContext);
        const leaveOneOutMs = 100 * linkContext.supportSet.length;
        return scores.ok
          ? succeed({ full: scores.value.full, without: [], leaveOneOutMs })
          : scores;
      },
      async explain(linkContext, onProgress) {
        const mine = ++asked;
        const total = linkContext.supportSet.length;
        for (let done = 1; done <= total; done++) {
          await turn();
          if (mine !== asked) return superseded;
          onProgress(done, total);
        }
        return succeed(scoreByLikeness(linkContext));
      },
      async converse(_, onText) {
        const mine = ++asked;
        isStopped = false;
        let text = '';
        for (const piece of words) {
          await turn();
          if (isStopped || mine !== asked) return succeed({ text, endedBecause: 'stopped' });
          text += piece;
          onText(piece);
        }
        return succeed({ text, endedBecause: 'end' });
      },
      stop() {
        isStopped = true;
        goOn();
        return Promise.resolve();
      },
    };
    return { ...connection, engine };
  }

  return {
    ...fake,
    connect,
    words,
    pause() {
      paused = new Promise((resolve) => {
        goOn = resolve;
      });
    },
    goOn: () => goOn(),
  };
}
