import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { CELLS, gridOf } from '../../../domain/evaluation/cover/cell-grid.ts';
import { maskOf } from '../../../domain/evaluation/cover/cover-mask.ts';
import { BRUSH } from '../../../domain/evaluation/cover/cover-steps.ts';
import type { Query } from '../../../domain/lcl/link-context.ts';
import { coverNow, redoCover, undoCover } from '../../../session/lab/cover-question.ts';
import { showLab } from '../../../session/lab/show-lab.ts';
import { contextOnTable } from '../../../session/store/context-on-table.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { EngineTrouble } from '../../engine-panel/engine-trouble.tsx';
import { shortcutOf } from '../../shared/shortcuts.ts';
import { BeforeAfter } from './before-after.tsx';
import { CellMapPanel } from './cell-map-panel.tsx';
import { CoverStage } from './cover-stage.tsx';
import { CoverTools } from './cover-tools.tsx';
import type { OpenPicture } from './open-picture.ts';
import { ratioOf } from './ratio-of.ts';
import { useCovered, useOpenPicture } from './use-covered.ts';
import './cover.css';

/** Paints over parts of the question, to see what the answer rests on. */
export function CoverPage() {
  const tools = useTools();
  const query = useStudio(({ session }) => session.query);
  const missing = useStudio((state) => {
    const context = contextOnTable(state);
    return context.ok ? null : context.failure;
  });
  return (
    <div className="cover">
      <p className="cover-what">
        <Trans>
          What does the answer rest on? Paint over a part of the question and see the probabilities
          move. Your question and its answer stay as they are, and nothing of this is kept.
        </Trans>
      </p>
      {missing !== null || query === null ? (
        <div className="cover-missing">
          <p>
            {missing === 'no-query'
              ? t`There is no question yet. Choose a picture to ask about, then come back.`
              : t`Nothing is taught yet. Teach two concepts and ask about a picture, then come back.`}
          </p>
          <Button onPress={() => showLab(tools, null)}>{t`To the studio`}</Button>
        </div>
      ) : (
        <CoverQuestion key={query.imageId} query={query} />
      )}
    </div>
  );
}

function CoverQuestion({ query }: { query: Query }) {
  const picture = useOpenPicture(query.imageId);
  if (picture === null)
    return (
      <p role="alert">
        <Trans>
          The picture of the question is no longer on this device. Choose another one to ask about.
        </Trans>
      </p>
    );
  if (!picture) return <p role="status">{t`Opening the picture…`}</p>;
  return <CoverPicture query={query} picture={picture} />;
}

function CoverPicture({ query, picture }: { query: Query; picture: OpenPicture }) {
  const tools = useTools();
  const steps = useStudio((state) => coverNow(state).steps);
  const isMini = useStudio(({ engines }) => engines.chosen === 'mini');
  const [brush, setBrush] = useState<number>(BRUSH.usual);
  const [covers, setCovers] = useState(true);
  const [about, setAbout] = useState<number>(isMini ? CELLS.fine : CELLS.coarse);
  const grid = useMemo(() => gridOf(picture, about), [picture, about]);
  const mask = useMemo(() => maskOf(picture, steps), [picture, steps]);
  const { answer, failure, onPainting, onAgain } = useCovered(picture);
  // Undo belongs to the cover while the visitor covers. Outside this part it belongs to the table.
  const onKeyDown = (event: KeyboardEvent) => {
    const act = shortcutOf(event.nativeEvent);
    if (act !== 'undo' && act !== 'redo') return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'undo') undoCover(tools);
    else redoCover(tools);
  };
  return (
    <>
      <section className="cover-work" aria-label={t`Cover the question`} onKeyDown={onKeyDown}>
        <div className="cover-sides" style={ratioOf(picture)}>
          <CoverStage
            query={query}
            picture={picture}
            grid={grid}
            mask={mask}
            brush={brush}
            onBrush={setBrush}
            covers={covers}
            onPainting={onPainting}
          />
          <div className="cover-answers">
            {failure && <EngineTrouble failure={failure} onAgain={onAgain} />}
            <BeforeAfter query={query} answer={answer} mask={mask} />
            {!isMini && (
              <p className="cover-note">
                <Trans>This model takes its time: it is asked after each stroke.</Trans>
              </p>
            )}
          </div>
          <CoverTools
            brush={brush}
            onBrush={setBrush}
            covers={covers}
            onCovers={setCovers}
            picture={picture}
            about={about}
            onAbout={setAbout}
          />
        </div>
        <p className="cover-note">
          <Trans>
            A covered part gets the mean colour of the picture. That hides shape, pattern and edges,
            and brings in no colour that could speak for itself. The stripes are for your eyes only.
          </Trans>
        </p>
      </section>
      <CellMapPanel query={query} picture={picture} grid={grid} />
    </>
  );
}
