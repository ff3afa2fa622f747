import type { Ballot } from './ballot.ts';
import type { VoteBy, WallScene } from './wall-scene.ts';

/** One step of a presentation. */
export interface WallStep {
  /** Stays the same while the presentation grows. */
  readonly id: string;
  /** What the class predicts here, or what is revealed. `null` where there is nothing to predict. */
  readonly predicts: string | null;
  /** Whether it shows the answer to what the class predicted. */
  readonly reveals: boolean;
  readonly scene: WallScene;
}

/** What is known of a prediction beside the scene. */
export interface PredictionState {
  readonly isOn: boolean;
  readonly by: VoteBy;
  readonly ballots: Readonly<Record<string, Ballot>>;
}

/** The scene of a step, with the votes of the class where it was asked. */
export function sceneWithVotes(
  { scene, predicts }: WallStep,
  { isOn, by, ballots }: PredictionState,
): WallScene {
  if (!isOn || predicts === null || !('votes' in scene)) return scene;
  const none = scene.choices.map(() => 0);
  return { ...scene, votes: { by, counts: ballots[predicts]?.counts ?? none } };
}

/**
 * The step that is shown under this id. An answer that nobody has revealed yet is not shown: the question stands in its
 * place. An id that is gone, such as the answer where a new question was chosen, leads to the step that it followed, and
 * else to the first one.
 */
export function stepShown(
  steps: readonly WallStep[],
  id: string | null,
  isHidden: (predicts: string) => boolean,
): WallStep | undefined {
  let sought = id;
  while (sought !== null && !steps.some((one) => one.id === sought))
    sought = FOLLOWED[sought] ?? null;
  const step = steps.find((one) => one.id === sought) ?? steps[0];
  if (!step?.reveals || step.predicts === null || !isHidden(step.predicts)) return step;
  return steps.find(({ predicts, reveals }) => predicts === step.predicts && !reveals) ?? step;
}

/** The live steps that follow another one, by their ids. */
const FOLLOWED: Readonly<Record<string, string>> = {
  answer: 'question',
  evidence: 'question',
  'what-if': 'question',
  'what-if-answer': 'what-if',
  'test-result': 'test',
};

/** The live step that shows what was predicted at this one. */
export const ANSWER_OF: Readonly<Record<string, string>> = {
  question: 'answer',
  'what-if': 'what-if-answer',
  test: 'test-result',
};

/** The step so many places further, or the last one on the way there. */
export function stepBeside(
  steps: readonly WallStep[],
  from: WallStep | undefined,
  by: 1 | -1,
): WallStep | undefined {
  const place = steps.findIndex(({ id }) => id === from?.id);
  return steps[Math.min(steps.length - 1, Math.max(0, place + by))];
}
