import type { HubEngine } from '../../../workers/protocol/hub-engine.ts';
import { succeed } from '../../kernel/outcome.ts';
import type { EngineConnection } from '../../ports/engine-connection.ts';
import { createFakeEngine, type FakeEngine } from './fake-engine.ts';
import {
  explainByLikeness,
  sayPieces,
  SPOKEN_WORDS,
  type LongCall,
} from '../../testing/hub-model-steps.ts';
import { createTurnstile } from '../../testing/turnstile.ts';

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
  const words = [...SPOKEN_WORDS];
  const steps = createTurnstile();

  function connect(): EngineConnection<HubEngine> {
    const connection = fake.connect();
    const mini = connection.engine;
    let asked = 0;
    let isStopped = false;
    /** Whatever is asked later displaces the call that begins here. */
    const begin = (): LongCall => {
      const mine = ++asked;
      isStopped = false;
      return {
        step: async () => {
          await steps.pass();
          await new Promise((resolve) => setTimeout(resolve));
        },
        isOver: () => (mine !== asked ? 'displaced' : isStopped ? 'stopped' : null),
      };
    };
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
      explain: (linkContext, onProgress) => explainByLikeness(linkContext, onProgress, begin()),
      converse: (_, onText) => sayPieces(words, (piece) => onText(piece), begin()),
      stop() {
        isStopped = true;
        steps.release();
        return Promise.resolve();
      },
    };
    return { ...connection, engine };
  }

  return {
    ...fake,
    connect,
    words,
    pause: () => steps.hold(),
    goOn: () => steps.release(),
  };
}
