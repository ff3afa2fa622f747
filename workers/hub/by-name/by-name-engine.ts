import { scoresOfNames, type TrainedSigmoid } from '../../../src/domain/lcl/name-scores.ts';
import type { CandidateScores } from '../../../src/domain/lcl/scores.ts';
import type { ImageId } from '../../../src/kernel/image-id.ts';
import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import { engineFails } from '../../files/engine-failure.ts';
import type { EngineFailure, ScoringBatch } from '../../protocol/engine.ts';
import type { HubEngine } from '../../protocol/hub-engine.ts';
import { createJobQueue } from '../../runtime/job-queue.ts';
import { dot } from '../../runtime/vectors.ts';
import { hubOutcome } from '../hub-failure.ts';
import type { HubEngineTools } from '../hub-engine.ts';
import { openFromKept } from '../open-from-kept.ts';
import { createPictureCache } from '../picture-cache.ts';
import { openTwoTowers, testTwoTowers, type TwoTowers } from './two-towers.ts';

/**
 * What google/siglip2-base-patch16-224 learnt beside its towers: the exponential of `logit_scale`, and `logit_bias`. The
 * exported towers do not hold them.
 */
const TRAINED: TrainedSigmoid = { scale: 112.66889953613281, bias: -16.771724700927734 };

const SUPERSEDED = engineFails('superseded', 'a later question came');

/** No visitor teaches more names than this at a time. */
const MOST_NAMES = 1024;

/**
 * An engine that knows only the names of the concepts. It looks at the picture that is asked about, reads each name, and
 * never looks at a demonstration. So leaving one out changes nothing, and there is no evidence. One call runs at a time.
 */
export function createByNameEngine(tools: HubEngineTools): HubEngine {
  const queue = createJobQueue();
  const pictures = createPictureCache<Float32Array>();
  const scoresOf = createNameScorer();
  let opened: Outcome<TwoTowers, EngineFailure> = engineFails('runtime-failed', 'not open');

  /** After a rejection every later call fails with its original cause, because the library never clears it. */
  async function attempt<Value>(
    step: string,
    run: (towers: TwoTowers) => Promise<Value>,
  ): Promise<Outcome<Value, EngineFailure>> {
    if (!opened.ok) return opened;
    const { value } = opened;
    const outcome = await hubOutcome(step, () => run(value));
    if (!outcome.ok) opened = outcome;
    return outcome;
  }

  const look = (bitmap: ImageBitmap) =>
    opened.ok
      ? attempt('seeing a picture', (towers) =>
          towers.see(tools.readSquare(bitmap, towers.pictureSize)),
        )
      : Promise.resolve(closed(bitmap, opened));

  const scored = (picture: Float32Array, labels: readonly string[]) =>
    attempt('reading names', (towers) => scoresOf(towers, picture, labels));

  async function ofSeen(imageId: ImageId, labels: readonly string[]) {
    if (!opened.ok) return opened;
    const picture = pictures.seen.get(imageId);
    return picture ? scored(picture, labels) : engineFails('picture-unseen', imageId);
  }

  async function scoreRows({ taught, rows }: ScoringBatch) {
    const all: CandidateScores[] = [];
    for (const { imageId } of rows) {
      const scores = await ofSeen(imageId, taught.labels);
      if (!scores.ok) return scores;
      all.push(scores.value);
    }
    return succeed(all);
  }

  const answer: HubEngine['answer'] = ({ query, labels }) =>
    queue.ask(async () => {
      const full = await ofSeen(query.imageId, labels);
      return full.ok ? succeed({ full: full.value, without: [] }) : full;
    }, SUPERSEDED);

  return {
    open: (request, onEvent) =>
      queue.run(async () => {
        const opening = { open: openTwoTowers, test: testTwoTowers };
        const towers = await openFromKept(request, onEvent, tools, opening);
        opened = towers.ok ? succeed(towers.value.value) : towers;
        return towers.ok ? succeed(towers.value.ready) : towers;
      }),
    unseen: (imageIds) => Promise.resolve(pictures.unseen(imageIds)),
    see: (imageId, bitmap) =>
      queue.run(async () => {
        if (pictures.seen.has(imageId)) return closed(bitmap, succeed(null));
        const seen = await look(bitmap);
        if (!seen.ok) return seen;
        pictures.keep(imageId, seen.value);
        return succeed(null);
      }),
    answer,
    explain: (linkContext) => answer(linkContext),
    scoreFrame: (bitmap, { labels }) =>
      queue.run(async () => {
        const seen = await look(bitmap);
        return seen.ok ? scored(seen.value, labels) : seen;
      }),
    scoreBatch: (batch) => queue.run(() => scoreRows(batch)),
    converse: () => Promise.reject(new Error('two towers do not speak')),
    stop: () => Promise.resolve(),
  };
}

/** Reads every name once. */
function createNameScorer() {
  const names = new Map<string, Float32Array>();
  return async (
    towers: TwoTowers,
    picture: Float32Array,
    labels: readonly string[],
  ): Promise<CandidateScores> => {
    const cosines: number[] = [];
    for (const label of labels) {
      const name = names.get(label) ?? (await towers.read(label));
      if (names.size >= MOST_NAMES) names.clear();
      names.set(label, name);
      cosines.push(dot(picture, name));
    }
    return scoresOfNames(cosines, TRAINED);
  };
}

function closed<Result>(bitmap: ImageBitmap, result: Result): Result {
  bitmap.close();
  return result;
}
