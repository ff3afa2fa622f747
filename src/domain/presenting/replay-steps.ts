import { linkContextKey } from '../lcl/link-context.ts';
import type { Episode } from '../session/episode.ts';
import { isTestRun } from '../session/run.ts';
import type { Session } from '../session/session.ts';
import type { WhatIfEpisode } from '../session/what-if-episode.ts';
import { changeBetween } from './change-between.ts';
import { taughtScene } from './episode-scenes.ts';
import { changedSteps, episodeSteps, testSteps } from './live-steps.ts';
import type { WallStep } from './wall-step.ts';

/** What a session keeps of a lesson. */
export type RecordedLesson = Pick<Session, 'episodes' | 'whatIfs' | 'runs' | 'threshold'>;

/** An answer, to a question of the table or to one under a change. */
type Recorded =
  | { readonly kind: 'question'; readonly at: number; readonly episode: Episode }
  | { readonly kind: 'what-if'; readonly at: number; readonly episode: WhatIfEpisode };

/**
 * The steps through a recorded lesson, from its first question to its last test. Nothing of it asks a model. What was
 * taught is shown again wherever it changed. A question about the same picture after one change is a "what if", whether
 * the table was changed or only asked about.
 */
export function replaySteps(lesson: RecordedLesson): readonly WallStep[] {
  const { threshold } = lesson;
  const tests = lesson.runs.filter(isTestRun).map((run) => ({ at: run.ranAt, run }));
  const recorded = [...withoutRepeats(answersOf(lesson)), ...tests].sort(earlierFirst);
  const asked: Episode[] = [];
  return recorded.flatMap((one) => {
    if ('run' in one) return testSteps(`${one.run.id} `, one.run, threshold);
    if (one.kind === 'what-if') return whatIfSteps(one.episode, asked, threshold);
    const steps = askedSteps(one.episode, asked.at(-1), threshold);
    asked.push(one.episode);
    return steps;
  });
}

function answersOf({ episodes, whatIfs }: RecordedLesson): readonly Recorded[] {
  const answers: Recorded[] = [
    ...episodes.map((episode) => ({ kind: 'question', at: episode.askedAt, episode }) as const),
    ...whatIfs.map((episode) => ({ kind: 'what-if', at: episode.askedAt, episode }) as const),
  ];
  return answers.sort(earlierFirst);
}

function earlierFirst(one: { readonly at: number }, other: { readonly at: number }): number {
  return one.at - other.at;
}

/** A question that was put again at once, such as to another model, counts once, with its last answer. */
function withoutRepeats(answers: readonly Recorded[]): readonly Recorded[] {
  const keys = answers.map(({ kind, episode }) => `${kind} ${linkContextKey(episode.linkContext)}`);
  return answers.filter((_, place) => keys[place] !== keys[place + 1]);
}

/** Nothing where the question that it changed is not shown. */
function whatIfSteps(
  whatIf: WhatIfEpisode,
  asked: readonly Episode[],
  threshold: number,
): readonly WallStep[] {
  const base = asked.find(({ id }) => id === whatIf.baseId);
  if (!base) return [];
  const changed = { change: whatIf.change, base, episode: whatIf };
  return changedSteps(prefixOf(whatIf), changed, threshold) ?? [];
}

function askedSteps(
  episode: Episode,
  base: Episode | undefined,
  threshold: number,
): readonly WallStep[] {
  const steps = episodeSteps(prefixOf(episode), episode, threshold);
  const taught: WallStep = {
    id: `${prefixOf(episode)}concepts`,
    predicts: null,
    reveals: false,
    scene: taughtScene(episode),
  };
  if (!base) return [taught, ...steps];
  const change = changeBetween(base.linkContext, episode.linkContext);
  const changed = change && changedSteps(prefixOf(episode), { change, base, episode }, threshold);
  if (changed) return [...changed, ...steps.filter(({ scene }) => scene.kind === 'evidence')];
  return isTaughtAlike(base, episode) ? steps : [taught, ...steps];
}

/** Step ids are unique in a replay. */
function prefixOf({ id }: Episode): string {
  return `${id} `;
}

function isTaughtAlike(one: Episode, other: Episode): boolean {
  const { query } = one.linkContext;
  return linkContextKey(one.linkContext) === linkContextKey({ ...other.linkContext, query });
}
