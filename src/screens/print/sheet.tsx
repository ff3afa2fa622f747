import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { isCheckRun, isCurveRun, isTestRun } from '../../domain/session/run.ts';
import type { Concept } from '../../domain/lcl/concept.ts';
import type { Episode } from '../../domain/session/episode.ts';
import type { Session } from '../../domain/session/session.ts';
import { MarkerIcon } from '../../ui/marker.tsx';
import { isoDay } from '../shared/answered-by-words.ts';
import { AnswerOnSheet } from './answer-on-sheet.tsx';
import { ChecksOnSheet } from './checks-on-sheet.tsx';
import { CurveOnSheet } from './curve-on-sheet.tsx';
import { SheetPicture } from './sheet-picture.tsx';
import { TestOnSheet } from './test-on-sheet.tsx';
import { sessionTitle } from '../../session/table/session-title.ts';
import { say } from '../../languages/say.ts';

interface Props {
  session: Session;
  /** The answer in view, if it is about the question on the table. */
  episode: Episode | null;
  /** Pictures that could not be made ready in time. */
  leftOut: number;
}

/** The whole session on paper. */
export function Sheet({ session, episode, leftOut }: Props) {
  const { name, concepts, query, threshold, runs } = session;
  const test = runs.findLast(isTestRun);
  const curve = runs.findLast(isCurveRun);
  return (
    <article className="sheet" aria-label={t`Printed session`}>
      <header className="sheet-head">
        <h1 translate="no">{say(sessionTitle(name))}</h1>
        <p>{t`Link-Context Studio, ${{ day: isoDay(new Date()) }}`}</p>
      </header>
      {leftOut > 0 && (
        <p className="sheet-left-out">
          {t`This sheet is not complete: ${plural(leftOut, { one: 'up to # picture is missing, and its name stands in its place', other: 'up to # pictures are missing, and their names stand in their places' })}. To print all of them, choose Print… in the menu beside the session’s name.`}
        </p>
      )}
      {query && (
        <section className="sheet-question">
          <h2>
            <Trans>The question</Trans>
          </h2>
          <div className="sheet-asked">
            <SheetPicture
              imageId={query.imageId}
              alt={t`The question: ${{ source: query.source }}`}
            />
            {episode ? (
              <AnswerOnSheet episode={episode} threshold={threshold} />
            ) : (
              <p>
                <Trans>It has not been answered.</Trans>
              </p>
            )}
          </div>
        </section>
      )}
      <section>
        <h2>
          <Trans>What was taught</Trans>
        </h2>
        {concepts.map((concept) => (
          <ConceptOnSheet key={concept.id} concept={concept} />
        ))}
        {concepts.length === 0 && (
          <p>
            <Trans>Nothing yet.</Trans>
          </p>
        )}
      </section>
      {test && <TestOnSheet run={test} threshold={threshold} />}
      {curve && <CurveOnSheet run={curve} threshold={threshold} />}
      <ChecksOnSheet runs={runs.filter(isCheckRun)} threshold={threshold} />
    </article>
  );
}

function ConceptOnSheet({
  concept: { name, marker, muted, demonstrations },
}: {
  concept: Concept;
}) {
  const count = demonstrations.length;
  return (
    <section className="sheet-concept">
      <h3>
        <MarkerIcon index={marker} size={16} /> <bdi translate="no">{name}</bdi>{' '}
        <span className="sheet-soft">
          {muted
            ? t`${plural(count, { one: '# picture', other: '# pictures' })}, muted`
            : t`${plural(count, { one: '# picture', other: '# pictures' })}`}
        </span>
      </h3>
      <ul className="sheet-pictures">
        {demonstrations.map(({ id, imageId, muted: isMuted }, place) => (
          <li key={id} className={isMuted ? 'sheet-muted' : ''}>
            <SheetPicture
              imageId={imageId}
              alt={t`${name}, picture ${{ number: place + 1 }} of ${count}`}
            />
            {isMuted && (
              <span className="sheet-soft">
                <Trans>muted</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
