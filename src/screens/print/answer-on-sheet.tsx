import { Trans } from '@lingui/react/macro';
import { answerFrom } from '../../domain/lcl/answer.ts';
import { evidenceFor, type Evidence } from '../../domain/lcl/evidence.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';
import { AnswerSentence } from '../shared/answer-sentence.tsx';
import { CandidateBars } from '../shared/candidate-bars.tsx';
import { changeOf, effectWords, moveWords, standingOf } from '../why/effect-words.ts';
import { ownFirst } from '../why/strongest-first.ts';
import { answeredByWords } from '../shared/answered-by-words.ts';
import { SheetPicture } from './sheet-picture.tsx';

interface Props {
  episode: Episode;
  threshold: number;
}

/** The answer, its candidates, and what every picture did for it. */
export function AnswerOnSheet({ episode, threshold }: Props) {
  const { linkContext, scores } = episode;
  const { labels, supportSet } = linkContext;
  const answer = answerFrom(labels, scores.full, threshold);
  const candidate = answer.ranking[0]?.label ?? null;
  const shownAs = new Map(supportSet.map((shown) => [shown.demonstrationId, shown]));
  const isOwn = ({ demonstrationId }: Evidence) =>
    shownAs.get(demonstrationId)?.label === candidate;
  const evidence = ownFirst(evidenceFor(labels, scores, candidate), isOwn);
  return (
    <div className="sheet-answer">
      <AnswerSentence answer={answer} episode={episode} />
      <CandidateBars answer={answer} episode={episode} />
      <p className="sheet-soft">{answeredByWords(episode, threshold)}</p>
      {evidence.length > 0 && (
        <h3>
          <Trans>What each picture did, left out once</Trans>
        </h3>
      )}
      <ul className="sheet-evidence">
        {evidence.map((row) => {
          const shown = shownAs.get(row.demonstrationId);
          if (!shown) return null;
          const { name } = conceptOf(episode, shown.label);
          return (
            <li key={row.demonstrationId}>
              <SheetPicture imageId={shown.imageId} alt="" />
              <span>
                <b>
                  <bdi translate="no">{name}</bdi>
                </b>
                <br />
                {effectWords(row.drop, standingOf(shown.label, candidate, labels))} (
                {changeOf(row.drop)})
                <br />
                {moveWords(row)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
