import { NONE, type RankedCandidate } from '../../domain/lcl/answer.ts';

/** Up to this many candidates are all shown. */
const FEW = 10;
/** How many of more are shown before all are asked for. */
const LIKELY = 6;

interface FoldedRanking {
  /** The likeliest candidates, and "not sure" wherever it stands. */
  readonly shown: readonly RankedCandidate[];
  /** How many are not shown, and their share of the probability. */
  readonly others: number;
  readonly together: number;
}

/** The likely candidates of a ranking. Fifty bars would push everything else off the page. */
export function foldedRanking(ranking: readonly RankedCandidate[]): FoldedRanking {
  if (ranking.length <= FEW) return { shown: ranking, others: 0, together: 0 };
  const isShown = ({ label }: RankedCandidate, place: number) => place < LIKELY || label === NONE;
  const hidden = ranking.filter((candidate, place) => !isShown(candidate, place));
  return {
    shown: ranking.filter(isShown),
    others: hidden.length,
    together: hidden.reduce((sum, { probability }) => sum + probability, 0),
  };
}
