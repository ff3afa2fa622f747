import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { coveredShare, type CoverMask } from '../../../domain/evaluation/cover/cover-mask.ts';
import { answerFrom, rank, type RankedCandidate } from '../../../domain/lcl/answer.ts';
import { effectOn } from '../../../domain/lcl/evidence.ts';
import type { Query } from '../../../domain/lcl/link-context.ts';
import type { CandidateScores } from '../../../domain/lcl/scores.ts';
import { conceptOf } from '../../../domain/session/episode.ts';
import { say } from '../../../languages/say.ts';
import { sentencesOf } from '../../../languages/words.ts';
import type { CoveredAnswer } from '../../../session/lab/answer-covered.ts';
import { useStudio } from '../../../session/store/session-context.tsx';
import { MarkerIcon, markerColour } from '../../../ui/marker.tsx';
import { percent } from '../../../ui/numbers.ts';
import { answerWords } from '../../shared/answer-words.ts';
import { AnswerSentence } from '../../shared/answer-sentence.tsx';
import { Picture } from '../../shared/picture.tsx';
import { changeOf } from '../../why/effect-words.ts';
import { oddsWords } from '../../why/odds-words.ts';
import { coverSaidWords, shareWords } from './cover-words.ts';

/** More candidates than this would push the picture out of view. */
const SHOWN = 6;

interface Props {
  query: Query;
  /** `null` before the first answer. */
  answer: CoveredAnswer | null;
  mask: CoverMask;
}

/** The answers to the whole picture and to the covered one, side by side. */
export function BeforeAfter({ query, answer, mask }: Props) {
  const share = coveredShare(mask);
  if (!answer) return <p role="status">{t`Asking about the whole picture…`}</p>;
  return (
    <>
      <div className="cover-pair">
        <figure>
          <figcaption>
            <span className="cover-thumb-place">
              <Picture imageId={query.imageId} alt="" />
            </span>
            <Trans>Whole picture</Trans>
          </figcaption>
          <Sentence answer={answer} scores={answer.whole} />
        </figure>
        <figure>
          <figcaption>
            <span>
              <Trans>Covered</Trans>
              <span className="cover-share">{shareWords(share)}</span>
            </span>
          </figcaption>
          <Sentence answer={answer} scores={answer.covered} />
        </figure>
      </div>
      <Candidates answer={answer} />
      {share > 0 && <p className="cover-odds">{oddsMoved(answer)}</p>}
      <Announced answer={answer} share={share} />
    </>
  );
}

interface Answered {
  answer: CoveredAnswer;
}

function Sentence({ answer, scores }: Answered & { scores: CandidateScores }) {
  const threshold = useStudio(({ session }) => session.threshold);
  return <AnswerSentence answer={answerFrom(answer.labels, scores, threshold)} episode={answer} />;
}

/** What the cover did to what came first, in odds, because the percentage of a sure answer hardly moves. */
function oddsMoved({ labels, whole, covered }: CoveredAnswer): string {
  const candidate = rank(labels, whole)[0]?.label ?? null;
  const { drop, logOdds } = effectOn(labels, whole, covered, candidate);
  const [before, after] = [oddsWords(logOdds), oddsWords(logOdds - drop)];
  return t`Odds of ${{ what: coverSaidWords(candidate) }}: ${before} → ${after}. Its log-odds change by ${{ change: changeOf(drop) }}.`;
}

/** The likeliest candidates of either, in the order of the whole picture. */
function Candidates({ answer }: Answered) {
  const whole = rank(answer.labels, answer.whole);
  const covered = new Map(
    rank(answer.labels, answer.covered).map(({ label, probability }) => [label, probability]),
  );
  const highest = ({ label, probability }: RankedCandidate) =>
    Math.max(probability, covered.get(label) ?? 0);
  const likeliest = new Set(
    [...whole].sort((one, other) => highest(other) - highest(one)).slice(0, SHOWN),
  );
  const others = whole.length - likeliest.size;
  return (
    <table className="cover-table" aria-label={t`Probability of every candidate`}>
      <thead>
        <tr>
          <th scope="col">{t`Candidate`}</th>
          <th scope="col">{t`Whole picture`}</th>
          <th scope="col">{t`Covered`}</th>
        </tr>
      </thead>
      <tbody>
        {whole
          .filter((candidate) => likeliest.has(candidate))
          .map(({ label, probability }) => (
            <Row
              key={label ?? ' none'}
              answer={answer}
              label={label}
              whole={probability}
              covered={covered.get(label) ?? 0}
            />
          ))}
      </tbody>
      {others > 0 && (
        <tfoot>
          <tr>
            <td colSpan={3}>
              {t`${plural(others, {
                one: '# other is below these.',
                other: '# others are below these.',
              })}`}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

interface RowProps extends Answered {
  label: string | null;
  whole: number;
  covered: number;
}

function Row({ answer, label, whole, covered }: RowProps) {
  const concept = label === null ? null : conceptOf(answer, label);
  const colour = concept ? markerColour(concept.marker) : 'var(--line-strong)';
  return (
    <tr>
      <th scope="row">
        <span className="cover-name">
          {concept && <MarkerIcon index={concept.marker} size={14} />}
          <bdi translate={concept ? 'no' : 'yes'}>{concept ? concept.name : t`not sure`}</bdi>
        </span>
      </th>
      {[whole, covered].map((probability, place) => (
        <td key={place === 0 ? 'whole' : 'covered'}>
          <span className="cover-value">{percent(probability)}</span>
          <span className="cover-bar" aria-hidden="true">
            <span style={{ inlineSize: `${probability * 100}%`, background: colour }} />
          </span>
        </td>
      ))}
    </tr>
  );
}

/** How long an answer must last before it is read aloud. */
const LASTS_MS = 700;

/** The answer under the cover for screen readers, once the hand rests. */
function Announced({ answer, share }: Answered & { share: number }) {
  const threshold = useStudio(({ session }) => session.threshold);
  const said = answerWords(answerFrom(answer.labels, answer.covered, threshold), answer);
  const words = share === 0 ? '' : say(sentencesOf([shareWords(share), said]));
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(words), LASTS_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="visually-hidden" role="status" aria-label={t`Answer under the cover`}>
      {heard}
    </p>
  );
}
