import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { CheckStep } from '../../domain/evaluation/checks/check-steps.ts';
import { likeliestLabel } from '../../domain/evaluation/choice.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import type { CheckAnswer } from '../../domain/session/check-run.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { TakeFrame } from '../../ports/answerers.ts';
import type { Task } from '../ask/start-task.ts';
import type { Tools } from '../store/tools.ts';
import { scoreChanged } from './score-changed.ts';

/** What of a picture is covered. */
type CoveredPart = 'middle' | 'edge';

/** Makes pictures that nobody keeps, for the engine to close. `null` if the picture is gone. */
export interface ChangedPictures {
  /** A picture with nothing on it. The shades go from black to white. */
  readonly blank: (shade: number) => Promise<ImageBitmap | null>;
  readonly covered: (imageId: ImageId, part: CoveredPart) => Promise<ImageBitmap | null>;
}

export type AskedPicture = Pick<CheckAnswer, 'imageId' | 'source' | 'concept'>;

type Asking = Pick<Tools, 'engine' | 'engines'>;
type Stoppable = Pick<Task<object>, 'signal' | 'turn'>;

/** Pictures that are asked about before the progress is told. */
const AT_ONCE = 8;

/** Asks about pictures under one condition of a check. `take` is given the answers as they come. */
export async function askStep(
  tools: Asking,
  changed: ChangedPictures,
  step: CheckStep,
  asked: readonly AskedPicture[],
  take: (came: readonly CheckAnswer[]) => void,
  task: Stoppable,
): Promise<Outcome<null, EngineFailure>> {
  if (isChanged(step)) return askChanged(tools, changed, step, asked, take, task);
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    await task.turn();
    const part = asked.slice(from, from + AT_ONCE);
    const scored: CandidateScores[] = [];
    const rows = part.flatMap(({ imageId }) => (imageId ? [{ imageId }] : []));
    const outcome = await tools.engine.scoreBatch(
      { taught: step.taught, rows },
      (scores) => scored.push(...scores),
      task.signal,
    );
    if (!outcome.ok) return outcome;
    const centroids: (number | null)[] = [];
    for (const picture of part) centroids.push(await centroidFor(tools, step, picture, task));
    if (task.signal.aborted) return STOPPED;
    take(
      part.flatMap((picture, place) => {
        const scores = scored[place];
        return scores ? [answerOf(step, picture, scores, centroids[place] ?? null)] : [];
      }),
    );
  }
  return succeed(null);
}

const STOPPED = fail<EngineFailure>({ code: 'superseded', detail: 'the check was stopped' });

async function askChanged(
  { engine, engines }: Asking,
  changed: ChangedPictures,
  step: CheckStep,
  asked: readonly AskedPicture[],
  take: (came: readonly CheckAnswer[]) => void,
  task: Stoppable,
): Promise<Outcome<null, EngineFailure>> {
  for (const picture of asked) {
    await task.turn();
    const frame = frameFor(changed, step, picture);
    const scored = await scoreChanged(engine, frame, step.taught);
    if (task.signal.aborted) return STOPPED;
    if (!scored.ok) return scored;
    // A picture that is gone from this device is left out.
    if (scored.value) {
      // A failure of the baseline is no failure of the check.
      const likeness = await engines.centroid?.scoreFrame(frame, step.taught);
      if (task.signal.aborted) return STOPPED;
      const centroid = likeness?.ok ? likeliestLabel(likeness.value) : null;
      take([answerOf(step, picture, scored.value, centroid)]);
    }
  }
  return succeed(null);
}

function isChanged({ condition }: CheckStep): boolean {
  return condition === 'blank' || condition === 'middle-covered' || condition === 'edge-covered';
}

function frameFor(
  changed: ChangedPictures,
  { condition, variant }: CheckStep,
  { imageId }: AskedPicture,
): TakeFrame {
  if (imageId === null) return () => changed.blank(variant);
  return () => changed.covered(imageId, condition === 'middle-covered' ? 'middle' : 'edge');
}

/** What nearest centroid says. A failure of the baseline is no failure of the check. */
async function centroidFor(
  { engines }: Asking,
  { taught }: CheckStep,
  { imageId, source }: AskedPicture,
  { signal }: Stoppable,
): Promise<number | null> {
  if (!engines.centroid || imageId === null || signal.aborted) return null;
  const { supportSet, labels } = taught;
  const linkContext = { supportSet, labels, query: { imageId, source } };
  const scores = await engines.centroid.answer(linkContext, signal);
  return scores.ok ? likeliestLabel(scores.value.full) : null;
}

function answerOf(
  { condition, variant }: CheckStep,
  picture: AskedPicture,
  scores: CandidateScores,
  centroid: number | null,
): CheckAnswer {
  return { ...picture, condition, variant, scores, centroid };
}
