import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { cellFindings, strongestCells } from '../../../domain/evaluation/cover/cell-effects.ts';
import { cellsOf, type CellGrid } from '../../../domain/evaluation/cover/cell-grid.ts';
import type { Query } from '../../../domain/lcl/link-context.ts';
import { coverMore } from '../../../session/lab/cover-question.ts';
import { runCellMap, stopCellMap } from '../../../session/lab/run-cell-map.ts';
import { isOtherEngine } from '../../../session/lab/table-mark.ts';
import { questionKey } from '../../../session/store/context-on-table.ts';
import type { CellMap } from '../../../session/store/lab/cover-state.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { MeterBar } from '../../../ui/meter-bar.tsx';
import { EngineTrouble } from '../../engine-panel/engine-trouble.tsx';
import { mattered } from '../../why/effect-words.ts';
import { CellMapFigure } from './cell-map-figure.tsx';
import { CellTable } from './cell-table.tsx';
import { findingsWords } from './cover-words.ts';
import type { OpenPicture } from './open-picture.ts';
import { ratioOf } from './ratio-of.ts';

/** The strongest cells that are shown first, and that one press covers together. */
const FIRST = 5;

interface Props {
  query: Query;
  picture: OpenPicture;
  grid: CellGrid;
}

/** One press covers each cell in turn and shows where the answer rests. */
export function CellMapPanel({ query, picture, grid }: Props) {
  const tools = useTools();
  const state = useStudio(({ lab }) => lab.cellMap);
  const asked = useStudio((studio) => questionKey(studio));
  const map = state.kind !== 'none' && state.imageId === query.imageId ? state : null;
  const isByOther = useStudio((studio) => map !== null && isOtherEngine(map.settings, studio));
  const isRunning = map?.kind === 'running';
  const cells = cellsOf(grid).length;
  const begin = () => void runCellMap(tools, (steps) => picture.under(steps), grid);
  return (
    <section className="cover-map" aria-labelledby="cover-map-title">
      <h3 id="cover-map-title" className="cover-title">
        <Trans>Where does the answer rest?</Trans>
      </h3>
      <p className="cover-note">
        <Trans>
          Each of the {cells} cells is covered once, all by itself, and the question asked again.
          How far the answer’s log-odds fall is what that cell did for it. Two cells that say the
          same thing hide each other: cover them together to see it.
        </Trans>
      </p>
      <div className="cover-acts">
        <Button
          look={isRunning ? 'plain' : 'primary'}
          onPress={() => (isRunning ? stopCellMap(tools) : begin())}
        >
          {isRunning ? t`Stop` : t`Cover each of ${cells} cells in turn`}
        </Button>
        {isRunning && <Progress map={map} />}
      </div>
      {map?.kind === 'failed' && (
        <EngineTrouble
          failure={map.failure}
          onAgain={() => {
            tools.engine.retry();
            begin();
          }}
        />
      )}
      {map && map.questionKey !== asked && (
        <p className="cover-note">{t`The pictures have changed since. Cover the cells again.`}</p>
      )}
      {map && map.questionKey === asked && isByOther && (
        <p className="cover-note">
          <Trans>Another model or encoder answers now. Cover the cells again to ask it.</Trans>
        </p>
      )}
      {map && map.covered.length > 0 && <Findings map={map} picture={picture} />}
    </section>
  );
}

function Progress({ map }: { map: CellMap }) {
  const all = cellsOf(map.grid).length;
  const done = map.covered.length;
  const words = t`${done} of ${all}`;
  return (
    <div className="cover-progress">
      <MeterBar label={t`Cells covered`} value={done / all} valueText={words} />
      <p>{words}</p>
    </div>
  );
}

function Findings({ map, picture }: { map: CellMap & { kind: string }; picture: OpenPicture }) {
  const tools = useTools();
  const threshold = useStudio(({ session }) => session.threshold);
  if (!map.whole) return null;
  const { grid } = map;
  const findings = cellFindings(map.labels, map.whole, map.covered, threshold);
  const all = cellsOf(grid).length;
  const covered = map.covered.length;
  const strongest = strongestCells(findings.effects, FIRST).filter(({ drop }) => mattered(drop));
  const cells = strongest.map(({ cell }) => cell);
  const count = cells.length;
  return (
    <>
      {map.kind !== 'running' && (
        <div role="status" className="cover-findings">
          {findingsWords(grid, findings).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {covered < all && (
            <p>
              {t`${plural(all, {
                one: `Stopped after ${covered} of # cell.`,
                other: `Stopped after ${covered} of # cells.`,
              })}`}
            </p>
          )}
        </div>
      )}
      <div className="cover-sides" style={ratioOf(picture)}>
        <CellMapFigure map={map} findings={findings} shape={picture} />
        <div className="cover-strongest">
          {strongest.length > 0 && (
            <>
              <CellTable map={map} effects={strongest} caption={t`The strongest cells`} />
              <Button
                onPress={() => coverMore(tools, { kind: 'cells', covers: true, grid, cells })}
              >
                {t`${plural(count, {
                  one: 'Cover that cell above',
                  other: 'Cover these # together above',
                })}`}
              </Button>
            </>
          )}
          <details className="cover-all">
            <summary>
              {t`${plural(covered, {
                one: 'The # cell as a table',
                other: 'All # cells as a table',
              })}`}
            </summary>
            <div className="cover-scroll" role="region" aria-label={t`All cells`} tabIndex={0}>
              <CellTable map={map} effects={findings.effects} caption={t`Every cell, row by row`} />
            </div>
          </details>
        </div>
      </div>
    </>
  );
}
