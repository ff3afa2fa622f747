import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import { taughtIn } from '../../domain/lcl/link-context.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import { spreadOf, type Spread } from '../../kernel/spread.ts';
import { orderSeedOf } from '../store/engines-state.ts';
import type { Tools } from '../store/tools.ts';
import { waitForState } from '../store/wait-for-state.ts';

/** What has been measured of this device so far, in milliseconds. */
export interface DeviceMeasure {
  /** From a picture of 512 pixels to its scores, the picture not seen before. `null` before the first. */
  readonly picture: Spread | null;
  /** From the question on the table to its scores, all pictures seen before. `null` if there is none to ask. */
  readonly answer: Spread | null;
  /** Demonstrations that each answer looked at. */
  readonly demonstrations: number;
  /** How many of how many measurements are done. */
  readonly done: number;
  readonly total: number;
}

export type MeasureState =
  | { readonly kind: 'measuring'; readonly measure: DeviceMeasure }
  | { readonly kind: 'measured'; readonly measure: DeviceMeasure }
  | { readonly kind: 'failed'; readonly failure: EngineFailure };

/** Measurements of each kind. */
const TIMES = 9;
/** A slow model is measured fewer times. After this many milliseconds no measurement of a kind begins. */
const PATIENCE_MS = 10_000;

/**
 * Measures how long the model that answers now takes for a picture and for an answer. A question of the visitor goes
 * first. The first measurement of each kind is thrown away, because the model may have to load or to see pictures for
 * it. Nothing is kept. `tell` is called with the progress until the signal aborts.
 */
export async function measureDevice(
  { store, engine, now }: Pick<Tools, 'store' | 'engine' | 'now'>,
  frame: () => Promise<ImageBitmap>,
  tell: (state: MeasureState) => void,
  signal: AbortSignal,
): Promise<void> {
  const studio = store.getState();
  const { concepts, query } = studio.session;
  const taught = taughtIn(supportSetOf(concepts), orderSeedOf(studio));
  const asks = query !== null && taught.supportSet.length > 0;
  const total = asks ? 2 * TIMES : TIMES;
  let measure: DeviceMeasure = {
    picture: null,
    answer: null,
    demonstrations: taught.supportSet.length,
    done: 0,
    total,
  };

  /** Measures one kind of work; `false` if it failed or was stopped. */
  async function measureKind(kind: 'picture' | 'answer', run: Run): Promise<boolean> {
    const times: number[] = [];
    const until = now() + PATIENCE_MS;
    for (let round = 0; round <= TIMES && (round < 3 || now() < until); round++) {
      await waitForState(store, ({ ask }) => signal.aborted || ask.kind !== 'answering');
      if (signal.aborted) return false;
      const began = now();
      const outcome = await run();
      if (signal.aborted) return false;
      if (!outcome.ok) {
        tell({ kind: 'failed', failure: outcome.failure });
        return false;
      }
      if (round === 0) continue;
      times.push(now() - began);
      measure = { ...measure, [kind]: spreadOf(times), done: measure.done + 1 };
      tell({ kind: 'measuring', measure });
    }
    return true;
  }

  tell({ kind: 'measuring', measure });
  const withNames = taught.labels.length > 0 ? taught : { ...taught, labels: ['dax', 'wug'] };
  if (!(await measureKind('picture', () => engine.scoreFrame(frame, withNames)))) return;
  if (query && asks) {
    const batch = { taught, rows: [{ imageId: query.imageId }] };
    const ask = () => engine.scoreBatch(batch, () => undefined, signal);
    if (!(await measureKind('answer', ask))) return;
  }
  tell({ kind: 'measured', measure: { ...measure, done: total } });
}

type Run = () => Promise<{ ok: true } | { ok: false; failure: EngineFailure }>;
