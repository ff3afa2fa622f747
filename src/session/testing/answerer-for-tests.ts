import type { EngineFailure, ScoringRow } from '../../../workers/protocol/engine.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { LinkContext, Taught } from '../../domain/lcl/link-context.ts';
import { fail, succeed } from '../../kernel/outcome.ts';
import type { Answerer } from '../../ports/answerers.ts';
import { createTurnstile, type Turnstile } from '../../testing/turnstile.ts';
import { scoreByLikeness, scoreRowByLikeness } from '../../testing/likeness.ts';
import { DISPLACED, explainByLikeness, type LongCall } from '../../testing/hub-model-steps.ts';

export interface AnswererForTests extends Answerer {
  /** Every question, in the order of asking. */
  readonly asked: readonly LinkContext[];
  /** Every question whose evidence was asked for by itself. */
  readonly explained: readonly LinkContext[];
  readonly seen: readonly ImageId[];
  /** What was taught at each scoring that got a frame. */
  readonly framesScored: readonly Taught[];
  /** Every row of every batch that was scored. */
  readonly batchRows: readonly ScoringRow[];
  /** Holds answers back. */
  readonly turnstile: Turnstile;
  /** Mini gives its answers first from now on, and their evidence when it is asked for. Each step of that waits here. */
  answerFirst(): Turnstile;
  /** Every question from now on fails so; `null`: is answered again. */
  failWith(code: EngineFailure['code'] | null): void;
}

/** Answers by likeness, and as the supervised engine does: a later question displaces an earlier one. */
export function createAnswererForTests(): AnswererForTests {
  const asked: LinkContext[] = [];
  const explained: LinkContext[] = [];
  const seen: ImageId[] = [];
  const framesScored: Taught[] = [];
  const batchRows: ScoringRow[] = [];
  const turnstile = createTurnstile();
  let failure: EngineFailure | null = null;
  let displaceEarlier: () => void = () => undefined;
  let leaving: Turnstile | null = null;

  return {
    asked,
    explained,
    seen,
    framesScored,
    batchRows,
    turnstile,
    answerFirst: () => (leaving = createTurnstile()),
    failWith(code) {
      failure = code && { code, detail: 'the test says so' };
    },
    async answer(linkContext) {
      displaceEarlier();
      asked.push(linkContext);
      let displaced = false;
      const isDisplaced = new Promise<void>((resolve) => {
        displaceEarlier = () => {
          displaced = true;
          resolve();
        };
      });
      await Promise.race([turnstile.pass(), isDisplaced]);
      if (displaced) return fail({ code: 'superseded', detail: 'a later question came' });
      if (failure) return fail(failure);
      const scores = scoreByLikeness(linkContext);
      // What is read in an order is read by a hub model, which leaves nothing out unasked.
      return linkContext.orderSeed === undefined && !leaving
        ? succeed(scores)
        : succeed({ full: scores.full, without: [], leaveOneOutMs: 2000 });
    },
    async explain(linkContext, onProgress, signal) {
      explained.push(linkContext);
      displaceEarlier();
      let isDisplaced = false;
      const displaced = new Promise<typeof DISPLACED>((resolve) => {
        displaceEarlier = () => {
          isDisplaced = true;
          resolve(DISPLACED);
        };
      });
      signal?.addEventListener('abort', displaceEarlier);
      const call: LongCall = {
        step: () => leaving?.pass() ?? Promise.resolve(),
        isOver: () => (isDisplaced ? 'displaced' : null),
      };
      if (failure) return fail(failure);
      return Promise.race([explainByLikeness(linkContext, onProgress, call), displaced]);
    },
    see(imageId) {
      seen.push(imageId);
      return Promise.resolve(succeed(null));
    },
    async scoreFrame(frame, taught) {
      const bitmap = await frame();
      if (!bitmap) return fail({ code: 'superseded', detail: 'there is no picture any more' });
      bitmap.close();
      framesScored.push(taught);
      await turnstile.pass();
      if (failure) return fail(failure);
      return succeed({ labels: taught.labels.map((_, place) => -place), none: -4 });
    },
    async scoreBatch({ taught, rows }, onScored, signal) {
      for (const row of rows) {
        await turnstile.pass();
        if (signal?.aborted) return fail({ code: 'superseded', detail: 'it was stopped' });
        if (failure) return fail(failure);
        batchRows.push(row);
        onScored([scoreRowByLikeness(taught, row)]);
      }
      return succeed(null);
    },
    retry() {
      failure = null;
    },
  };
}
