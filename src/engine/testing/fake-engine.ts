import type { EngineFailure, EngineReady, OpenRequest } from '../../../workers/protocol/engine.ts';
import type { MiniEngine } from '../../../workers/protocol/mini-engine.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { pretrainedName } from '../../domain/models/pretrained-model.ts';
import type { Scores } from '../../domain/lcl/scores.ts';
import type { EngineConnection } from '../../ports/engine-connection.ts';
import {
  centroidByLikeness,
  featuresById,
  scoreByLikeness,
  scoreRowByLikeness,
  scoreStranger,
} from '../../testing/likeness.ts';
import { createTurnstile } from '../../testing/turnstile.ts';

type FakeCall = Exclude<keyof MiniEngine, 'unseen' | 'recall' | 'centroidOfFrame'>;

/**
 * What a call does instead of its work. `lose` ends the worker without an answer, `hang` gives none either; the script of
 * a `stillborn` worker never came.
 */
type EngineMishap = 'lose' | 'hang' | 'stillborn' | EngineFailure;

/** Engines for tests: as many as are connected, one after another, deterministic, under the test's control. */
export interface FakeEngine {
  connect(): EngineConnection<MiniEngine>;
  /** The next call of this kind goes wrong; calls queue up for as many. */
  next(call: FakeCall, ...mishaps: EngineMishap[]): void;
  /** Holds every later `answer` back until `release`. */
  hold(): void;
  release(): void;
  /** Ends the worker that runs now, as a crash does; or takes its GPU away, by that code. */
  lose(reason?: string, code?: 'worker-lost' | 'device-lost'): void;
  /** What each worker was asked to open, in order: its length says how many there were. */
  readonly opened: readonly OpenRequest[];
  /** What all workers did: `see ID`, `answer ID`, `explain ID`, `scoreFrame`, `centroid ID`. */
  readonly log: readonly string[];
}

/** Computes on WebAssembly unless the request forces a device or `device` says otherwise. */
export function createFakeEngine(device: EngineReady['device'] = 'wasm'): FakeEngine {
  const opened: OpenRequest[] = [];
  const log: string[] = [];
  const mishaps: Record<FakeCall, EngineMishap[]> = {
    open: [],
    see: [],
    answer: [],
    explain: [],
    scoreFrame: [],
    scoreBatch: [],
    centroid: [],
    features: [],
  };
  const answering = createTurnstile();
  let loseCurrent: (failure: EngineFailure) => void = () => undefined;

  function perform<Value>(
    call: FakeCall,
    work: () => Promise<Outcome<Value, EngineFailure>>,
  ): Promise<Outcome<Value, EngineFailure>> {
    const mishap = mishaps[call].shift();
    if (!mishap) return work();
    if (typeof mishap === 'object') return Promise.resolve(fail(mishap));
    if (mishap === 'lose') loseCurrent({ code: 'worker-lost', detail: `lost in ${call}` });
    if (mishap === 'stillborn')
      loseCurrent({ code: 'weights-unreachable', detail: 'the worker could not be started' });
    return new Promise(() => undefined);
  }

  return {
    opened,
    log,
    connect() {
      const seen = new Set<ImageId>();
      let latest = 0;
      const engine: MiniEngine = {
        open(request, onEvent) {
          opened.push(request);
          const used = request.device ?? device;
          onEvent({ kind: 'probing' });
          onEvent({ kind: 'downloading', loadedBytes: 1, totalBytes: 1 });
          onEvent({ kind: 'compiling', device: used });
          onEvent({ kind: 'checking', device: used });
          return perform('open', () =>
            Promise.resolve(
              succeed({
                device: used,
                runtime: 'wasm' as const,
                modelName: 'fake',
                fellBackBecause: null,
                ...(request.pretrained && {
                  pretrainedEncoder: {
                    name: pretrainedName(request.pretrained),
                    leftBecause: null,
                  },
                }),
              }),
            ),
          );
        },
        unseen: (imageIds) => Promise.resolve(imageIds.filter((imageId) => !seen.has(imageId))),
        see: (imageId, bitmap) =>
          perform('see', () => {
            bitmap.close();
            seen.add(imageId);
            log.push(`see ${imageId}`);
            return Promise.resolve(succeed(null));
          }),
        answer: (linkContext) =>
          perform<Scores>('answer', async () => {
            const question = ++latest;
            await answering.pass();
            if (question !== latest) {
              return fail({ code: 'superseded', detail: 'a later question came' });
            }
            const { supportSet, query } = linkContext;
            const unseen = [...supportSet, query].find(({ imageId }) => !seen.has(imageId));
            if (unseen) return fail({ code: 'picture-unseen', detail: unseen.imageId });
            log.push(`answer ${query.imageId}`);
            return succeed(scoreByLikeness(linkContext));
          }),
        explain: (linkContext, onProgress) =>
          perform<Scores>('explain', async () => {
            const question = ++latest;
            await answering.pass();
            if (question !== latest) {
              return fail({ code: 'superseded', detail: 'a later question came' });
            }
            log.push(`explain ${linkContext.query.imageId}`);
            onProgress(linkContext.supportSet.length, linkContext.supportSet.length);
            return succeed(scoreByLikeness(linkContext));
          }),
        scoreFrame: (bitmap, taught) =>
          perform('scoreFrame', async () => {
            bitmap.close();
            await answering.pass();
            const unseen = taught.supportSet.find(({ imageId }) => !seen.has(imageId));
            if (unseen) return fail({ code: 'picture-unseen', detail: unseen.imageId });
            log.push('scoreFrame');
            return succeed(scoreStranger(taught));
          }),
        scoreBatch: ({ taught, rows }) =>
          perform('scoreBatch', async () => {
            await answering.pass();
            const needed = [...taught.supportSet, ...rows];
            const unseen = needed.find(({ imageId }) => !seen.has(imageId));
            if (unseen) return fail({ code: 'picture-unseen', detail: unseen.imageId });
            log.push(`scoreBatch ${rows.length}`);
            return succeed(rows.map((row) => scoreRowByLikeness(taught, row)));
          }),
        centroid: (linkContext) =>
          perform('centroid', () => {
            log.push(`centroid ${linkContext.query.imageId}`);
            return Promise.resolve(succeed(centroidByLikeness(linkContext)));
          }),
        centroidOfFrame: (bitmap, { labels }) =>
          perform('centroid', () => {
            bitmap.close();
            log.push('centroidOfFrame');
            return Promise.resolve(succeed({ labels: labels.map((_, place) => 1 / (place + 1)) }));
          }),
        features: (imageIds) =>
          perform('features', () => {
            const unseen = imageIds.find((imageId) => !seen.has(imageId));
            return Promise.resolve(
              unseen === undefined
                ? succeed(imageIds.map(featuresById))
                : fail({ code: 'picture-unseen' as const, detail: unseen }),
            );
          }),
        recall: (imageId) => {
          seen.add(imageId);
          return Promise.resolve(succeed(null));
        },
      };
      let isClosed = false;
      const lost = new Promise<EngineFailure>((resolve) => {
        loseCurrent = (failure) => {
          if (!isClosed) resolve(failure);
        };
      });
      return {
        engine,
        lost,
        close() {
          isClosed = true;
        },
      };
    },
    next(call, ...more) {
      mishaps[call].push(...more);
    },
    hold: () => answering.hold(),
    release: () => answering.release(),
    lose: (detail = 'the tab of the worker crashed', code = 'worker-lost') =>
      loseCurrent({ code, detail }),
  };
}
