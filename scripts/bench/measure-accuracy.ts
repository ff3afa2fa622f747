import { accuracyInterval, type Interval } from './accuracy-interval.ts';
import { answerEpisode, methods, type AnsweredEpisode, type Method } from './answer-episode.ts';
import { calibrationError } from './calibration-error.ts';
import type { Sampled } from './episode.ts';
import { pairedDifference, type Difference } from './paired-difference.ts';
import type { Subject } from './subject.ts';

/** What a number of shots gave. `shots` is per concept. */
export interface AccuracyFigures {
  readonly shots: number;
  readonly episodes: number;
  readonly byMethod: Readonly<Record<Method, Interval>>;
  /** `exact` less `centroid` on the same episodes. */
  readonly paired: Difference;
  /** Expected calibration error of the probability that the page shows, 15 bins; `⟨none⟩` here counts as a wrong answer. */
  readonly calibration: number;
}

/** Puts every episode to every method: all methods meet identical episodes. */
export async function measureAccuracy(
  subject: Subject,
  shots: number,
  episodes: Iterable<Sampled>,
  onEpisode: (done: number) => void = () => undefined,
): Promise<AccuracyFigures> {
  const answered: AnsweredEpisode[] = [];
  for (const episode of episodes) {
    answered.push(await answerEpisode(subject, episode));
    onEpisode(answered.length);
  }
  const shares = (method: Method) => answered.map(({ correct }) => correct[method]);
  return {
    shots,
    episodes: answered.length,
    byMethod: Object.fromEntries(
      methods.map((method) => [method, accuracyInterval(shares(method))]),
    ) as Record<Method, Interval>,
    paired: pairedDifference(shares('exact'), shares('centroid')),
    calibration: calibrationError(answered.flatMap(({ claims }) => claims)),
  };
}
