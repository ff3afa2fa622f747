import { isCheckRun, isCurveRun, isTestRun } from '../../domain/session/run.ts';
import type { Concept } from '../../domain/lcl/concept.ts';
import type { Episode } from '../../domain/session/episode.ts';
import type { Session } from '../../domain/session/session.ts';
import { MarkerIcon } from '../../ui/marker.tsx';
import { AnswerOnSheet } from './answer-on-sheet.tsx';
import { ChecksOnSheet } from './checks-on-sheet.tsx';
import { CurveOnSheet } from './curve-on-sheet.tsx';
import { SheetPicture } from './sheet-picture.tsx';
import { TestOnSheet } from './test-on-sheet.tsx';

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
    <article className="sheet" aria-label="Printed session">
      <header className="sheet-head">
        <h1 translate="no">{name}</h1>
        <p>Link-Context Studio, {new Date().toISOString().slice(0, 10)}</p>
      </header>
      {leftOut > 0 && (
        <p className="sheet-left-out">
          {`This sheet is not complete: up to ${leftOut.toLocaleString('en')} pictures are missing, and their names stand in their places. To print all of them, choose Print… in the menu beside the session’s name.`}
        </p>
      )}
      {query && (
        <section className="sheet-question">
          <h2>The question</h2>
          <div className="sheet-asked">
            <SheetPicture imageId={query.imageId} alt={`The question: ${query.source}`} />
            {episode ? (
              <AnswerOnSheet episode={episode} threshold={threshold} />
            ) : (
              <p>It has not been answered.</p>
            )}
          </div>
        </section>
      )}
      <section>
        <h2>What was taught</h2>
        {concepts.map((concept) => (
          <ConceptOnSheet key={concept.id} concept={concept} />
        ))}
        {concepts.length === 0 && <p>Nothing yet.</p>}
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
  const count = demonstrations.length === 1 ? '1 picture' : `${demonstrations.length} pictures`;
  return (
    <section className="sheet-concept">
      <h3>
        <MarkerIcon index={marker} size={16} /> <span translate="no">{name}</span>{' '}
        <span className="sheet-soft">
          {count}
          {muted && ', muted'}
        </span>
      </h3>
      <ul className="sheet-pictures">
        {demonstrations.map(({ id, imageId, muted: isMuted }, place) => (
          <li key={id} className={isMuted ? 'sheet-muted' : ''}>
            <SheetPicture
              imageId={imageId}
              alt={`${name}, picture ${place + 1} of ${demonstrations.length}`}
            />
            {isMuted && <span className="sheet-soft">muted</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
