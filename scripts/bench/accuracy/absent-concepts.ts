import { answerFrom } from '../../../src/domain/lcl/answer.ts';
import { DEFAULT_THRESHOLD } from '../../../src/domain/session/session.ts';
import { auroc } from '../../../src/domain/evaluation/auroc.ts';
import { mean } from '../../../src/domain/evaluation/accuracy-interval.ts';
import type { EpisodeShape, Sampled } from '../episodes/episode.ts';
import type { QueryScores, Subject } from '../subject/subject.ts';

/** How well "not sure" separates pictures of taught concepts from others. All are 0 to 1. */
export interface AbsentFigures {
  /** Of one minus the likeliest label's probability. 0.5 is chance. */
  readonly auroc: number;
  /** Of the probability of "none of these" alone, which a doubt between two names does not raise. */
  readonly noneAuroc: number;
  /** The threshold of the app. */
  readonly threshold: number;
  /** Shares of the queries that the app answers with "not sure". */
  readonly notSureOnAbsent: number;
  readonly notSureOnPresent: number;
  /** Share of right answers among the present queries that got a name. */
  readonly retainedAccuracy: number;
}

/** The app's answer to one query. */
export interface Told {
  readonly present: boolean;
  readonly notSure: boolean;
  readonly correct: boolean;
  /** One minus the probability of the likeliest label. */
  readonly doubt: number;
  /** The probability of "none of these". */
  readonly none: number;
}

/** Asks about taught concepts, and equally often about a concept that has no demonstration. */
export async function measureAbsent(
  subject: Subject,
  shape: EpisodeShape,
  episodes: number,
  sample: (shape: EpisodeShape, episode: number) => Sampled,
  onEpisode: (done: number, all: number) => void = () => undefined,
): Promise<AbsentFigures> {
  const told: Told[] = [];
  for (let episode = 0; episode < episodes; episode++) {
    const sampled = sample({ ...shape, ways: shape.ways + 1 }, episode);
    told.push(...(await tellEpisode(subject, sampled, shape.ways)));
    onEpisode(episode + 1, episodes);
  }
  return absentFigures(told);
}

export function absentFigures(told: readonly Told[]): AbsentFigures {
  const present = told.filter((query) => query.present);
  const absent = told.filter((query) => !query.present);
  const notSure = (queries: readonly Told[]) => mean(queries.map((query) => Number(query.notSure)));
  const named = present.filter((query) => !query.notSure);
  const separates = (by: (query: Told) => number) => auroc(absent.map(by), present.map(by));
  return {
    auroc: separates(({ doubt }) => doubt),
    noneAuroc: separates(({ none }) => none),
    threshold: DEFAULT_THRESHOLD,
    notSureOnAbsent: notSure(absent),
    notSureOnPresent: notSure(present),
    retainedAccuracy: mean(named.map(({ correct }) => Number(correct))),
  };
}

/** Teaches all concepts of the episode but the last. The queries of that one are the absent ones. */
async function tellEpisode(subject: Subject, episode: Sampled, ways: number): Promise<Told[]> {
  const labels = episode.labels.slice(0, ways);
  const linked = await subject.link(episode.demonstrations.filter(({ concept }) => concept < ways));
  const scores = await linked.score(
    episode.queries.map(({ features }) => features),
    labels,
  );
  return scores.map((score, query) => tell(labels, score, episode.queries[query]?.concept ?? ways));
}

function tell(labels: readonly string[], scores: QueryScores, concept: number): Told {
  const { verdict, ranking } = answerFrom(labels, scores, DEFAULT_THRESHOLD);
  const likeliest = ranking.find(({ label }) => label !== null);
  const none = ranking.find(({ label }) => label === null);
  return {
    present: concept < labels.length,
    notSure: verdict.kind === 'not-sure',
    correct: verdict.kind === 'named' && verdict.label === labels[concept],
    doubt: 1 - (likeliest?.probability ?? 0),
    none: none?.probability ?? 0,
  };
}
