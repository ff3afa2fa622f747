import { Fragment, useState } from 'react';
import { answerFrom, NONE } from '../../domain/lcl/answer.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';
import { evidenceFor, type Evidence } from '../../domain/lcl/evidence.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { shotsWords } from '../../domain/lcl/support-set.ts';
import { Button } from '../../ui/button.tsx';
import { seconds } from '../../ui/numbers.ts';
import { Picture } from '../shared/picture.tsx';
import { mattered } from './effect-words.ts';
import { EvidenceRibbons } from './evidence-ribbons.tsx';
import { EvidenceRow } from './evidence-row.tsx';
import { firstRows, ownFirst } from './strongest-first.ts';
import './evidence-panel.css';

/** Rows before "show all". This many fit beside the question. */
const FIRST = 8;

/** Leave-one-out evidence, as ribbons from the question to the demonstrations and as a list. */
export function EvidencePanel({ episode }: { episode: Episode }) {
  const [all, setAll] = useState(false);
  const { linkContext, scores } = episode;
  const threshold = useStudio((state) => state.session.threshold);
  const { ranking, verdict } = answerFrom(linkContext.labels, scores.full, threshold);
  const candidate = ranking[0]?.label ?? null;
  const labelShown = new Map(
    linkContext.supportSet.map(({ demonstrationId, label }) => [demonstrationId, label]),
  );
  const isOwn = ({ demonstrationId }: Evidence) => labelShown.get(demonstrationId) === candidate;
  const evidence = ownFirst(evidenceFor(linkContext.labels, scores, candidate), isOwn);
  const shown = all ? evidence : firstRows(evidence, isOwn, FIRST);
  const groups = [
    { whose: 'own', rows: shown.filter(isOwn) },
    { whose: 'others', rows: shown.filter((row) => !isOwn(row)) },
  ].filter(({ rows }) => rows.length > 0);
  const what = candidate === null ? '“not sure”' : `“${conceptOf(episode, candidate).name}”`;

  return (
    <section aria-labelledby="evidence-title" className="evidence-frame">
      <h3 id="evidence-title" className="why-title">
        {verdict.kind === 'not-sure' && verdict.because === 'below-threshold'
          ? `What put ${what} first`
          : `What made it say ${what}`}
      </h3>
      <p className="why-note">
        {leftOutWords(evidence.length, linkContext.supportSet.length)} was left out once and the
        question asked again: {evidence.length + 1} answers in{' '}
        {seconds(episode.engine.milliseconds)}. In brackets: the change of the log-odds. Shown:{' '}
        {shotsWords(linkContext.supportSet)}.
      </p>
      {!evidence.some(({ drop }) => mattered(drop)) && (
        <p className="why-even">
          No single picture decided: without any one of them the others say the same. Try below what
          is said without a whole concept.
        </p>
      )}
      <div className="evidence">
        <span className="evidence-query">
          <Picture imageId={linkContext.query.imageId} alt="" />
        </span>
        <EvidenceRibbons episode={episode} groups={groups.map(({ rows }) => rows)} />
        <div
          className="evidence-groups"
          // The ribbons end at equal distances. So a title is half as high as a row, however high the rows are.
          style={{
            gridTemplateRows: groups.map(({ rows }) => `1fr ${2 * rows.length}fr`).join(' '),
          }}
        >
          {groups.map(({ whose, rows }) => {
            const title = groupWords(whose === 'own', what, candidate, linkContext.labels);
            return (
              <Fragment key={whose}>
                <h4 className="evidence-group-title">{title}</h4>
                <ul className="evidence-rows" aria-label={`Evidence for ${what}: ${title}`}>
                  {rows.map((row) => (
                    <EvidenceRow
                      key={row.demonstrationId}
                      episode={episode}
                      evidence={row}
                      candidate={candidate}
                    />
                  ))}
                </ul>
              </Fragment>
            );
          })}
        </div>
      </div>
      {evidence.length > FIRST && (
        <Button look="quiet" onPress={() => setAll(!all)}>
          {all ? `Show the strongest ${FIRST}` : `Show all ${evidence.length}`}
        </Button>
      )}
    </section>
  );
}

/** What a group of pictures shows: the answer's concept, or others. */
function groupWords(
  isOwn: boolean,
  what: string,
  candidate: string | typeof NONE,
  labels: readonly string[],
): string {
  if (candidate === NONE) return 'All pictures';
  if (isOwn) return `Pictures of ${what}`;
  return labels.length === 2 ? 'Pictures of the other' : 'Pictures of the others';
}

/** Leaving out each of a thousand pictures would take minutes, so only those most like the question are left out. */
function leftOutWords(leftOut: number, all: number): string {
  return leftOut === all
    ? 'Each picture'
    : `Each of the ${leftOut} pictures most like the question (of ${all})`;
}
