import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { LinkContext, Taught } from '../../domain/lcl/link-context.ts';
import { fail, succeed } from '../../kernel/outcome.ts';
import type { CandidateScores, Scores } from '../../domain/lcl/scores.ts';
import type { SupportSet } from '../../domain/lcl/support-set.ts';
import type { Answerer } from '../../ports/answerers.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';

export interface AnswererForTests extends Answerer {
  /** Every question, in the order of asking. */
  readonly asked: readonly LinkContext[];
  readonly seen: readonly ImageId[];
  /** What was taught at each scoring that got a frame. */
  readonly framesScored: readonly Taught[];
  /** Holds answers back. */
  readonly turnstile: Turnstile;
  /** Every question from now on fails so; `null`: is answered again. */
  failWith(code: EngineFailure['code'] | null): void;
}

/**
 * Answers as the supervised engine does: a later question displaces an earlier one. A label is the likelier, the more of
 * its pictures' first digits equal those of the question's; the same picture is by far the likeliest.
 */
export function createAnswererForTests(): AnswererForTests {
  const asked: LinkContext[] = [];
  const seen: ImageId[] = [];
  const framesScored: Taught[] = [];
  const turnstile = createTurnstile();
  let failure: EngineFailure | null = null;
  let displaceEarlier: () => void = () => undefined;

  return {
    asked,
    seen,
    framesScored,
    turnstile,
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
      const scores = scoresOf(linkContext);
      // What is read in an order is read by a hub model, which leaves nothing out unasked.
      return linkContext.orderSeed === undefined
        ? succeed(scores)
        : succeed({ full: scores.full, without: [], leaveOneOutMs: 2000 });
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
    retry() {
      failure = null;
    },
  };
}

/** The scores that the answerer gives this link context. */
export function scoresOf({ supportSet, labels, query }: LinkContext): Scores {
  const candidates = (support: SupportSet): CandidateScores => ({
    labels: labels.map((label) => {
      const likest = support
        .filter((shown) => shown.label === label)
        .map(({ imageId }) => likeness(imageId, query.imageId));
      return Math.max(-9, ...likest);
    }),
    none: -4,
  });
  return {
    full: candidates(supportSet),
    without: supportSet.map(({ demonstrationId }) => ({
      demonstrationId,
      scores: candidates(supportSet.filter((shown) => shown.demonstrationId !== demonstrationId)),
    })),
  };
}

/** A log-probability: 0 for the same picture, down to -8. */
function likeness(one: ImageId, other: ImageId): number {
  if (one === other) return 0;
  const digits = [...one.slice(0, 8)].filter((digit, place) => digit === other[place]);
  return digits.length - 8;
}
