import { linkContextKey } from '../lcl/link-context.ts';
import type { Episode } from '../session/episode.ts';
import { isTestRun, type TestRun } from '../session/run.ts';
import type { Session } from '../session/session.ts';
import { changeBetween } from './change-between.ts';
import {
  answerScene,
  changeOnWall,
  conceptsIn,
  questionScene,
  taughtScene,
} from './episode-scenes.ts';
import { episodeSteps, testSteps } from './live-steps.ts';
import { keyOfQuestion } from './prediction-key.ts';
import type { WallStep } from './wall-step.ts';

/** What a session keeps of a lesson. */
export type RecordedLesson = Pick<Session, 'episodes' | 'runs' | 'threshold'>;

/**
 * The steps through a recorded lesson, from its first question to its last test. Nothing of it asks a model. What was
 * taught is shown again wherever it changed. A question about the same picture after one change is a "what if".
 */
export function replaySteps({ episodes, runs, threshold }: RecordedLesson): readonly WallStep[] {
  const recorded = [
    ...withoutRepeats(episodes).map((episode) => ({ at: episode.askedAt, episode })),
    ...runs.filter(isTestRun).map((run) => ({ at: run.ranAt, run })),
  ].sort((one, other) => one.at - other.at);
  let before: Episode | null = null;
  return recorded.flatMap((one) => {
    if ('run' in one) return ranSteps(one.run, threshold);
    const steps = askedSteps(one.episode, before, threshold);
    before = one.episode;
    return steps;
  });
}

/** A question that was put again at once, such as to another model, counts once, with its last answer. */
function withoutRepeats(episodes: readonly Episode[]): readonly Episode[] {
  const keys = episodes.map(({ linkContext }) => linkContextKey(linkContext));
  return episodes.filter((_, place) => keys[place] !== keys[place + 1]);
}

function ranSteps(run: TestRun, threshold: number): readonly WallStep[] {
  return testSteps(`${run.id} `, run, threshold);
}

function askedSteps(
  episode: Episode,
  before: Episode | null,
  threshold: number,
): readonly WallStep[] {
  const prefix = `${episode.id} `;
  const steps = episodeSteps(prefix, episode, threshold);
  const taught: WallStep = {
    id: `${prefix}concepts`,
    predicts: null,
    reveals: false,
    scene: taughtScene(episode),
  };
  if (!before) return [taught, ...steps];
  const change = changeBetween(before.linkContext, episode.linkContext);
  const shown = change && changeOnWall(change, before);
  if (shown) {
    const predicts = `${prefix}${keyOfQuestion(episode.linkContext)}`;
    const { imageId } = episode.linkContext.query;
    const changed = { base: before, change: shown };
    return [
      {
        id: `${prefix}question`,
        predicts,
        reveals: false,
        scene: questionScene(imageId, conceptsIn(episode), shown),
      },
      {
        id: `${prefix}answer`,
        predicts,
        reveals: true,
        scene: answerScene(episode, threshold, changed),
      },
      ...steps.filter(({ scene }) => scene.kind === 'evidence'),
    ];
  }
  return isTaughtAlike(before, episode) ? steps : [taught, ...steps];
}

function isTaughtAlike(one: Episode, other: Episode): boolean {
  const { query } = one.linkContext;
  return linkContextKey(one.linkContext) === linkContextKey({ ...other.linkContext, query });
}
