import { t } from '@lingui/core/macro';
import { say } from '../../languages/say.ts';
import { sentencesOf } from '../../languages/words.ts';
import { Trans } from '@lingui/react/macro';
import { Fragment, useState } from 'react';
import { answerFrom, NONE } from '../../domain/lcl/answer.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';
import { evidenceFor, type Evidence } from '../../domain/lcl/evidence.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { shotsWords } from '../shared/shots-words.ts';
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
  const what =
    candidate === null ? t`“not sure”` : t`“${{ name: conceptOf(episode, candidate).name }}”`;

  return (
    <section aria-labelledby="evidence-title" className="evidence-frame">
      <h3 id="evidence-title" className="why-title">
        {verdict.kind === 'not-sure' && verdict.because === 'below-threshold'
          ? t`What put ${what} first`
          : t`What made it say ${what}`}
      </h3>
      <p className="why-note">
        {say(
          sentencesOf([
            leftOutWords(evidence.length, linkContext.supportSet.length, episode),
            t`In brackets: the change of the log-odds. Shown: ${{ pictures: shotsWords(linkContext.supportSet) }}.`,
          ]),
        )}
      </p>
      {!evidence.some(({ drop }) => mattered(drop)) && <NothingDecided />}
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
                <ul className="evidence-rows" aria-label={t`Evidence for ${what}: ${title}`}>
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
          {all ? t`Show the strongest ${FIRST}` : t`Show all ${{ count: evidence.length }}`}
        </Button>
      )}
    </section>
  );
}

function NothingDecided() {
  return (
    <p className="why-even">
      <Trans>
        No single picture decided: without any one of them the others say the same. Try below what
        is said without a whole concept.
      </Trans>
    </p>
  );
}

/** What a group of pictures shows: the answer's concept, or others. */
function groupWords(
  isOwn: boolean,
  what: string,
  candidate: string | typeof NONE,
  labels: readonly string[],
): string {
  if (candidate === NONE) return t`All pictures`;
  if (isOwn) return t`Pictures of ${what}`;
  return labels.length === 2 ? t`Pictures of the other` : t`Pictures of the others`;
}

/** Leaving out each of a thousand pictures would take minutes, so only those most like the question are left out. */
function leftOutWords(leftOut: number, all: number, { engine }: Episode): string {
  const count = leftOut + 1;
  const time = seconds(engine.milliseconds);
  return leftOut === all
    ? t`Each picture was left out once and the question asked again: ${count} answers in ${time}.`
    : t`Each of the ${leftOut} pictures most like the question (of ${all}) was left out once and the question asked again: ${count} answers in ${time}.`;
}
