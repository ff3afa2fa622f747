import type { Engine, EngineFailure } from '../../workers/protocol/engine.ts';
import { imageIdsOf, type LinkContext } from '../domain/lcl/link-context.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { isLoss, type EngineCall } from './engine-life.ts';
import { EngineLifecycle } from './engine-lifecycle.ts';
import type { EngineSupervisor, Supervision } from './engine-supervisor.ts';
import { createOpenQuestion, type OpenQuestion } from './open-question.ts';
import { SUPERSEDED } from './picture-showing.ts';
import { scoreInParts } from './score-in-parts.ts';

/** Keeps an engine going: every question settles, whatever becomes of the worker that was asked. */
export function superviseEngine<Supervised extends Engine = Engine>(
  supervision: Supervision<Supervised>,
): EngineSupervisor<Supervised> {
  let question: OpenQuestion | null = null;
  let shownAhead: Promise<unknown> = Promise.resolve();
  const lifecycle = new EngineLifecycle(supervision, () => question);

  async function ask<Value>(
    call: EngineCall<Supervised, Value>,
    signal?: AbortSignal,
  ): Promise<Outcome<Value, EngineFailure>> {
    question?.displace();
    const mine = createOpenQuestion();
    question = mine;
    if (signal?.aborted) mine.displace();
    signal?.addEventListener('abort', mine.displace);
    try {
      const displaced = mine.displaced.then(() => SUPERSEDED);
      return await (mine.isStale()
        ? displaced
        : Promise.race([pursue(lifecycle, call, mine), displaced]));
    } finally {
      signal?.removeEventListener('abort', mine.displace);
      if (question === mine) {
        question = null;
        lifecycle.questionEnds();
      }
    }
  }

  return {
    start: (device) => lifecycle.start(device),
    answer(linkContext, signal) {
      const imageIds = imageIdsOf(linkContext);
      return ask(
        { imageIds, step: 'answering', run: (engine) => engine.answer(linkContext) },
        signal,
      );
    },
    explain(linkContext, onProgress, signal) {
      const imageIds = imageIdsOf(linkContext);
      return ask({ imageIds, step: EXPLAINING, run: explaining(linkContext, onProgress) }, signal);
    },
    ask,
    async aside(call) {
      const alive = await lifecycle.untilReady();
      return alive.ok ? alive.value.ask(call, () => false) : alive;
    },
    see(imageId) {
      const shown = shownAhead.then(async () => {
        const alive = await lifecycle.untilReady();
        return alive.ok ? alive.value.show([imageId]) : alive;
      });
      shownAhead = shown;
      return shown;
    },
    async scoreFrame(frame, taught) {
      const alive = await lifecycle.untilReady();
      if (!alive.ok) return alive;
      const scores = await alive.value.scoreFrame(frame, taught);
      if (scores.ok) lifecycle.answered();
      return scores;
    },
    scoreBatch: (batch, onScored, signal) =>
      scoreInParts(lifecycle, batch, {
        onScored,
        rowsPerCall: supervision.rowsPerCall ?? 1,
        ...(signal && { signal }),
      }),
    retry: () => lifecycle.restart(),
    reopen: ({ pretrained }) => lifecycle.reopen(pretrained),
    close() {
      question?.displace();
      lifecycle.close();
    },
  };
}

/** Completes "silent while". */
export const EXPLAINING = 'leaving pictures out';

/** Has an engine leave each demonstration out. Whoever watches it hears of each step. */
export function explaining(
  linkContext: LinkContext,
  onProgress: (done: number, total: number) => void,
) {
  return (engine: Engine, heard: () => void) =>
    engine.explain(linkContext, (done, total) => {
      heard();
      onProgress(done, total);
    });
}

/** Asks one worker after another until one answers, or the question is stale. */
async function pursue<Supervised extends Engine, Value>(
  lifecycle: EngineLifecycle<Supervised>,
  call: EngineCall<Supervised, Value>,
  mine: OpenQuestion,
): Promise<Outcome<Value, EngineFailure>> {
  for (;;) {
    const alive = lifecycle.readyNow() ?? (await lifecycle.untilReady());
    if (mine.isStale()) return SUPERSEDED;
    if (!alive.ok) return alive;
    lifecycle.questionBegins();
    mine.timesAsked++;
    mine.isUnderWay = true;
    const outcome = await alive.value.ask(call, mine.isStale, (done, total) => {
      if (!mine.isStale()) lifecycle.questionBegins({ done, total });
    });
    if (mine.isStale()) return SUPERSEDED;
    if (outcome.ok) lifecycle.answered();
    if (outcome.ok || !isLoss(outcome.failure)) return outcome;
    lifecycle.replace(alive.value, outcome.failure);
  }
}
