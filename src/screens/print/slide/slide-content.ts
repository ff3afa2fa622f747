import { plural, t } from '@lingui/core/macro';
import { answerFrom, NONE } from '../../../domain/lcl/answer.ts';
import { evidenceFor, type Effect } from '../../../domain/lcl/evidence.ts';
import { answeredByWords } from '../../shared/answered-by-words.ts';
import { conceptOf, type Episode, type TaughtConcept } from '../../../domain/session/episode.ts';
import type { ImageId } from '../../../kernel/image-id.ts';
import { answerWords, notSureReason } from '../../shared/answer-words.ts';
import { hasArrow } from '../../../ui/numbers.ts';
import { changeOf, effectWords, moveWords, standingOf } from '../../why/effect-words.ts';

/** One demonstration on the slide, and what leaving it out does. */
export interface SlidePicture {
  readonly imageId: ImageId;
  /** What it did, and by how much. Empty where it was not left out. */
  readonly words: readonly string[];
  /** How much it changed, in nats. */
  readonly strength: number;
}

/** The pictures of one concept, the strongest first. */
export interface SlideGroup {
  readonly concept: Pick<TaughtConcept, 'name' | 'marker'>;
  readonly pictures: readonly SlidePicture[];
}

interface SlideBar {
  /** `null` for "not sure". */
  readonly concept: Pick<TaughtConcept, 'name' | 'marker'> | null;
  readonly probability: number;
}

/** Everything that the slide says. */
export interface SlideContent {
  readonly query: ImageId;
  /** The answer in one sentence. */
  readonly sentence: string;
  /** Why no name was said. */
  readonly reason: string | null;
  /** Of the name that was said. */
  readonly marker: number | null;
  readonly bars: readonly SlideBar[];
  /** Candidates that have no bar, and their share. */
  readonly others: { readonly count: number; readonly together: number } | null;
  readonly evidenceTitle: string;
  readonly groups: readonly SlideGroup[];
  /** The small print, in paragraphs. */
  readonly small: readonly string[];
}

/** More bars than this would leave no room for the evidence. */
const BARS = 4;

/** What a slide says about an answer at this threshold. */
export function slideContent(episode: Episode, threshold: number): SlideContent {
  const { linkContext, scores } = episode;
  const { labels, query } = linkContext;
  const answer = answerFrom(labels, scores.full, threshold);
  const { ranking, verdict } = answer;
  const bars = ranking.slice(0, ranking.length <= BARS + 1 ? BARS + 1 : BARS);
  const rest = ranking.slice(bars.length);
  const isNamed = verdict.kind === 'named';
  return {
    query: query.imageId,
    sentence: isNamed ? answerWords(answer, episode) : t`Not sure.`,
    reason: isNamed ? null : notSureReason(answer, episode),
    marker: isNamed ? conceptOf(episode, verdict.label).marker : null,
    bars: bars.map(({ label, probability }) => ({
      concept: label === NONE ? null : conceptOf(episode, label),
      probability,
    })),
    others:
      rest.length === 0
        ? null
        : {
            count: rest.length,
            together: rest.reduce((sum, { probability }) => sum + probability, 0),
          },
    evidenceTitle: titleOf(episode),
    groups: groupsOf(episode, ranking[0]?.label ?? NONE),
    small: [
      answeredByWords(episode, threshold),
      t`Made with Link-Context Studio. Nothing was trained: the answer comes from the pictures shown.`,
    ],
  };
}

function titleOf({ scores, linkContext }: Episode): string {
  const leftOut = scores.without.length;
  const all = linkContext.supportSet.length;
  if (leftOut === 0)
    return t`The pictures that it was shown. What each of them did has not been measured.`;
  if (leftOut < all)
    return t`${plural(leftOut, { one: 'What the # picture most like the question did, left out once', other: 'What each of the # pictures most like the question did, left out once' })} (of ${all})`;
  return t`What each picture did: the answer without it`;
}

/** The change of the log-odds, and how far the probability or the odds move. */
function changeWords(effect: Effect): string {
  const moved = moveWords(effect);
  return hasArrow(moved) ? `${changeOf(effect.drop)}: ${moved}` : changeOf(effect.drop);
}

/** The answer's own concept first, then the others by what they did. */
function groupsOf(episode: Episode, candidate: string | typeof NONE): readonly SlideGroup[] {
  const { linkContext, scores } = episode;
  const { labels, supportSet } = linkContext;
  const evidence = new Map(
    evidenceFor(labels, scores, candidate).map((row) => [row.demonstrationId, row]),
  );
  const groups = labels.map((label) => {
    const pictures = supportSet.flatMap((shown): SlidePicture[] => {
      if (shown.label !== label) return [];
      const row = evidence.get(shown.demonstrationId);
      if (!row) return [{ imageId: shown.imageId, words: [], strength: 0 }];
      const effect = effectWords(row.drop, standingOf(label, candidate, labels));
      const words = [effect, changeWords(row)];
      return [{ imageId: shown.imageId, words, strength: Math.abs(row.drop) }];
    });
    const sorted = [...pictures].sort((one, other) => other.strength - one.strength);
    return { label, concept: conceptOf(episode, label), pictures: sorted };
  });
  const strongest = ({ pictures }: SlideGroup) => pictures[0]?.strength ?? 0;
  return groups.sort(
    (one, other) =>
      Number(other.label === candidate) - Number(one.label === candidate) ||
      strongest(other) - strongest(one),
  );
}
