import {
  accuracyInterval,
  type Interval,
} from '../../../src/domain/evaluation/accuracy-interval.ts';
import {
  answerSampledEpisode,
  methods,
  type AnsweredEpisode,
  type Method,
} from './answer-episode.ts';
import { calibrationError } from '../../../src/domain/evaluation/calibration-error.ts';
import { isOne } from '../episodes/choose-hands.ts';
import type { Sampled } from '../episodes/episode.ts';
import {
  pairedDifference,
  type Difference,
} from '../../../src/domain/evaluation/paired-difference.ts';
import type { Subject } from '../subject/subject.ts';

/** The figures for one number of shots. `shots` is per concept. */
export interface AccuracyFigures {
  readonly shots: number;
  readonly episodes: number;
  readonly byMethod: ByMethod;
  /** The figures for episodes by one hand and by two, separately. A kind without episodes is left out. */
  readonly byHands?: { readonly one?: ByMethod; readonly two?: ByMethod };
  /** `exact` less `centroid` on the same episodes. */
  readonly paired: Difference;
  /**
   * Expected calibration error of the probability that the page shows, with 15 bins. `⟨none⟩` counts as a wrong answer
   * here.
   */
  readonly calibration: number;
}

type ByMethod = Readonly<Record<Method, Interval>>;

/** Answers every episode with every method, so that all methods meet identical episodes. */
export async function measureAccuracy(
  subject: Subject,
  shots: number,
  episodes: Iterable<Sampled>,
  onEpisode: (done: number) => void = () => undefined,
): Promise<AccuracyFigures> {
  const answered: AnsweredEpisode[] = [];
  const drawnBy = { one: [] as AnsweredEpisode[], two: [] as AnsweredEpisode[] };
  for (const episode of episodes) {
    const found = await answerSampledEpisode(subject, episode);
    answered.push(found);
    if (episode.hands) drawnBy[isOne(episode.hands) ? 'one' : 'two'].push(found);
    onEpisode(answered.length);
  }
  const shares = (method: Method) => answered.map(({ correct }) => correct[method]);
  const { one, two } = drawnBy;
  return {
    shots,
    episodes: answered.length,
    byMethod: byMethod(answered),
    ...(one.length + two.length > 0 && {
      byHands: {
        ...(one.length > 0 && { one: byMethod(one) }),
        ...(two.length > 0 && { two: byMethod(two) }),
      },
    }),
    paired: pairedDifference(shares('exact'), shares('centroid')),
    calibration: calibrationError(answered.flatMap(({ claims }) => claims)),
  };
}

function byMethod(answered: readonly AnsweredEpisode[]): ByMethod {
  return Object.fromEntries(
    methods.map((method) => [
      method,
      accuracyInterval(answered.map(({ correct }) => correct[method])),
    ]),
  ) as Record<Method, Interval>;
}
