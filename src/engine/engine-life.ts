import type { Engine, EngineFailure } from '../../workers/protocol/engine.ts';
import type { ImageId } from '../kernel/image-id.ts';
import type { Taught } from '../domain/lcl/link-context.ts';
import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import type { CandidateScores } from '../domain/lcl/scores.ts';
import type { EngineConnection } from '../ports/engine-connection.ts';
import { watchEngine, type Patience } from './watch-engine.ts';

/** Where pictures come from; `null` if the picture is gone. */
export interface PictureStore {
  bitmapOf(imageId: ImageId): Promise<ImageBitmap | null>;
}

/** Gives the picture as it is now, to whoever closes it; `null` if there is none any more. */
export type TakeFrame = () => Promise<ImageBitmap | null>;

/** Something that a worker is asked for, once it has seen the pictures that it takes. */
export interface EngineCall<Asked extends Engine, Value> {
  readonly imageIds: readonly ImageId[];
  /** Completes "silent while". */
  readonly step: string;
  /** `heard` is called as it goes on: without it, a call that takes long counts as lost. */
  readonly run: (engine: Asked, heard: () => void) => Promise<Outcome<Value, EngineFailure>>;
}

/** One worker, from its start to its end. Every call settles; after the end, with `worker-lost`. */
export interface EngineLife<Living extends Engine = Engine> {
  /** Resolves when only another worker can go on: this one or its GPU is lost, or its runtime rejected. */
  readonly over: Promise<EngineFailure>;
  readonly open: Engine['open'];
  /** Shows the pictures that the worker has not seen; stops with `superseded` once `isStale`. */
  show(
    imageIds: readonly ImageId[],
    isStale?: () => boolean,
  ): Promise<Outcome<null, EngineFailure>>;
  /** Shows what is unseen, then asks; `superseded` once `isStale`. */
  ask<Value>(
    call: EngineCall<Living, Value>,
    isStale: () => boolean,
  ): Promise<Outcome<Value, EngineFailure>>;
  /** Shows what is unseen of what is taught, then takes the frame and has it scored. */
  scoreFrame(frame: TakeFrame, taught: Taught): Promise<Outcome<CandidateScores, EngineFailure>>;
  end(): void;
}

/** Whether the worker must be replaced after this failure. */
export function isLoss({ code }: EngineFailure): boolean {
  return (
    code === 'worker-lost' ||
    code === 'device-lost' ||
    code === 'runtime-failed' ||
    code === 'out-of-memory' ||
    code === 'eyes-failed'
  );
}

export const SUPERSEDED = fail<EngineFailure>({
  code: 'superseded',
  detail: 'a later question came, or this one was withdrawn',
});

/** Takes over a fresh connection; `end` closes it. */
export function beginLife<Living extends Engine>(
  connection: EngineConnection<Living>,
  pictures: PictureStore,
  patience: Patience,
): EngineLife<Living> {
  let isOver = false;
  let finish: (failure: EngineFailure) => void = () => undefined;
  const over = new Promise<EngineFailure>((resolve) => {
    finish = (failure) => {
      isOver = true;
      resolve(failure);
    };
  });
  void connection.lost.then(finish);
  const engine = watchEngine(connection.engine, over, patience);
  const showing = new Map<ImageId, Promise<Outcome<null, EngineFailure>>>();
  /** What the worker is known to have seen. It may have forgotten some of it: then it says so, and is shown it again. */
  const seen = new Set<ImageId>();

  async function observe<Value>(call: Promise<Outcome<Value, EngineFailure>>) {
    const outcome = await call;
    if (!outcome.ok && isLoss(outcome.failure)) finish(outcome.failure);
    return outcome;
  }

  async function fetchAndShow(imageId: ImageId): Promise<Outcome<null, EngineFailure>> {
    // A store that cannot be read is, for this question, a store without the picture.
    const bitmap = await pictures.bitmapOf(imageId).catch(() => null);
    if (!bitmap) return fail({ code: 'picture-unseen', detail: imageId });
    if (isOver) {
      bitmap.close();
      return fail(await over);
    }
    const shown = await observe(engine.see(imageId, bitmap));
    if (shown.ok) seen.add(imageId);
    return shown;
  }

  /** A question and a picture shown ahead of it may meet: both wait for the same showing. */
  function showOne(imageId: ImageId): Promise<Outcome<null, EngineFailure>> {
    const underWay = showing.get(imageId);
    if (underWay) return underWay;
    const begun = fetchAndShow(imageId).finally(() => showing.delete(imageId));
    showing.set(imageId, begun);
    return begun;
  }

  async function show(
    imageIds: readonly ImageId[],
    isStale: () => boolean = () => false,
  ): Promise<Outcome<null, EngineFailure>> {
    const unseen = await observe(engine.unseen([...new Set(imageIds)]));
    if (!unseen.ok) return unseen;
    for (const imageId of imageIds) if (!unseen.value.includes(imageId)) seen.add(imageId);
    // Two at a time: the next is decoded while the worker looks at one, and forty bitmaps at once would fill a school
    // laptop's memory.
    let before: Promise<Outcome<null, EngineFailure>> | null = null;
    for (const imageId of unseen.value) {
      if (isStale()) return SUPERSEDED;
      const next = showOne(imageId);
      const shown = await before;
      if (shown && !shown.ok) return shown;
      before = next;
    }
    return (await before) ?? succeed(null);
  }

  return {
    over,
    open: (request, onEvent) => observe(engine.open(request, onEvent)),
    show,
    async ask({ imageIds, step, run }, isStale) {
      // Nothing is waited for where all is seen: the worker begins before the page draws.
      if (imageIds.every((imageId) => seen.has(imageId))) {
        const outcome = await observe(engine.call(step, run));
        if (outcome.ok || outcome.failure.code !== 'picture-unseen') return outcome;
        seen.clear();
      }
      const shown = await show(imageIds, isStale);
      if (!shown.ok) return shown;
      return isStale() ? SUPERSEDED : observe(engine.call(step, run));
    },
    async scoreFrame(frame, taught) {
      const shown = await show(taught.supportSet.map(({ imageId }) => imageId));
      if (!shown.ok) return shown;
      const bitmap = await frame();
      if (!bitmap) return SUPERSEDED;
      if (isOver) {
        bitmap.close();
        return fail(await over);
      }
      return observe(engine.scoreFrame(bitmap, taught));
    },
    end() {
      finish({ code: 'worker-lost', detail: 'the worker was ended' });
      connection.close();
    },
  };
}
