import type { SupportChange } from '../lcl/counterfactual.ts';
import { buildLinkContext } from '../lcl/link-context.ts';
import { supportSetOf } from '../lcl/support-set.ts';
import type { Episode } from '../session/episode.ts';
import type { TestRun } from '../session/run.ts';
import type { Session } from '../session/session.ts';
import {
  answerScene,
  changeOnWall,
  conceptsIn,
  conceptsScene,
  evidenceScene,
  questionScene,
} from './episode-scenes.ts';
import { keyOfQuestion, keyOfTest } from './prediction-key.ts';
import { testQuestionScene, testResultScene } from './test-scenes.ts';
import type { PageScene, WallScene } from './wall-scene.ts';
import type { WallStep } from './wall-step.ts';

/** What there is to present of the table. */
export interface Presented {
  readonly session: Pick<Session, 'concepts' | 'query' | 'threshold'>;
  /** The answer to the question on the table, if it is there. */
  readonly episode: Episode | null;
  /** The last "what if" that was answered. */
  readonly whatIf: Changed | null;
  readonly run: TestRun | null;
  /** The order in which the engine in use reads demonstrations. */
  readonly orderSeed: number | undefined;
  readonly page: PageScene | null;
}

/** A question again under one change, and the answer to it as it was taught. */
export interface Changed {
  readonly change: SupportChange;
  readonly base: Episode;
  readonly episode: Episode;
}

/** The steps through what is on the table. Their ids are the same for every question. */
export function liveSteps(presented: Presented): readonly WallStep[] {
  const { session, page, whatIf, run } = presented;
  return [
    ...(page ? [plain('page', page)] : []),
    // Empty cards are nothing for a class to look at.
    ...(session.concepts.some(({ demonstrations }) => demonstrations.length > 0)
      ? [plain('concepts', conceptsOnTable(session))]
      : []),
    ...questionSteps(presented),
    ...((whatIf && changedSteps('', whatIf, session.threshold)) ?? []),
    ...(run ? testSteps('', run, session.threshold) : []),
  ];
}

function conceptsOnTable({ concepts }: Presented['session']): WallScene {
  return conceptsScene(
    concepts
      .filter(({ muted }) => !muted)
      .map(({ name, marker, demonstrations }) => ({
        name,
        marker,
        pictures: demonstrations.filter(({ muted }) => !muted).map(({ imageId }) => imageId),
      })),
  );
}

function questionSteps({ session, episode, orderSeed }: Presented): readonly WallStep[] {
  if (episode) return episodeSteps('', episode, session.threshold);
  const context = buildLinkContext(supportSetOf(session.concepts), session.query, orderSeed);
  if (!context.ok) return [];
  const { labels, query } = context.value;
  const concepts = session.concepts.filter(({ name }) => labels.includes(name));
  return [
    {
      id: 'question',
      predicts: keyOfQuestion(context.value),
      reveals: false,
      scene: questionScene(
        query.imageId,
        concepts.map(({ name, marker }) => ({ name, marker })),
      ),
    },
  ];
}

/** A question, its answer and its evidence. */
export function episodeSteps(
  prefix: string,
  episode: Episode,
  threshold: number,
): readonly WallStep[] {
  const predicts = `${prefix}${keyOfQuestion(episode.linkContext)}`;
  const evidence = evidenceScene(episode);
  const question = questionScene(episode.linkContext.query.imageId, conceptsIn(episode));
  const answer = answerScene(episode, threshold);
  return [
    { id: `${prefix}question`, predicts, reveals: false, scene: question },
    { id: `${prefix}answer`, predicts, reveals: true, scene: answer },
    // The evidence says what the answer was.
    ...(evidence ? [{ id: `${prefix}evidence`, predicts, reveals: true, scene: evidence }] : []),
  ];
}

/** The same question after a change, and its answer beside the answer before. `null` if the change names what is gone. */
export function changedSteps(
  prefix: string,
  { change, base, episode }: Changed,
  threshold: number,
): readonly WallStep[] | null {
  const shown = changeOnWall(change, base);
  if (!shown) return null;
  const predicts = `${prefix}${keyOfQuestion(episode.linkContext)}`;
  // The class finds each name where it stood before the change.
  const ordered = inOrderOf(base, episode);
  const question = questionScene(episode.linkContext.query.imageId, conceptsIn(ordered), shown);
  const answer = answerScene(ordered, threshold, { base, change: shown });
  return [
    { id: `${prefix}what-if`, predicts, reveals: false, scene: question },
    { id: `${prefix}what-if-answer`, predicts, reveals: true, scene: answer },
  ];
}

/** The same answer with its labels in the order that another episode has them. */
function inOrderOf({ linkContext: { labels: order } }: Episode, episode: Episode): Episode {
  const { linkContext, scores } = episode;
  const { labels } = linkContext;
  const ordered = [...labels].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  const scoreOf = (label: string) => scores.full.labels[labels.indexOf(label)] ?? -Infinity;
  return {
    ...episode,
    linkContext: { ...linkContext, labels: ordered },
    scores: { ...scores, full: { ...scores.full, labels: ordered.map(scoreOf) } },
  };
}

/** A test and its result. */
export function testSteps(prefix: string, run: TestRun, threshold: number): readonly WallStep[] {
  if (run.answers.length === 0) return [];
  const predicts = `${prefix}${keyOfTest(run)}`;
  return [
    { id: `${prefix}test`, predicts, reveals: false, scene: testQuestionScene(run) },
    { id: `${prefix}test-result`, predicts, reveals: true, scene: testResultScene(run, threshold) },
  ];
}

function plain(id: string, scene: WallScene): WallStep {
  return { id, predicts: null, reveals: false, scene };
}
