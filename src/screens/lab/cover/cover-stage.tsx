import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, type PointerEvent } from 'react';
import type { CellGrid } from '../../../domain/evaluation/cover/cell-grid.ts';
import type { CoverMask } from '../../../domain/evaluation/cover/cover-mask.ts';
import type { CoverPoint, Stroke } from '../../../domain/evaluation/cover/cover-steps.ts';
import type { Query } from '../../../domain/lcl/link-context.ts';
import { coverMore, coverNow } from '../../../session/lab/cover-question.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { CoverCells } from './cover-cells.tsx';
import type { OpenPicture } from './open-picture.ts';
import { createPainter } from './paint-cover.ts';

/** Pixels of the longer side on the page. The engine is shown the picture in its own size. */
const SHOWN = 768;
/** Points nearer than this share of the picture add nothing to a stroke. */
const NEAR = 0.004;

interface Props {
  query: Query;
  picture: OpenPicture;
  grid: CellGrid;
  mask: CoverMask;
  brush: number;
  onBrush: (radius: number) => void;
  covers: boolean;
  onPainting: (stroke: Stroke | null) => void;
}

/** The question's picture, to be painted over with mouse, pen or finger, or cell by cell with the keyboard. */
export function CoverStage({ query, picture, grid, mask, brush, covers, ...acts }: Props) {
  const tools = useTools();
  const steps = useStudio((state) => coverNow(state).steps);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ring = useRef<HTMLSpanElement>(null);
  const stroke = useRef<Stroke | null>(null);
  const paint = useRef<ReturnType<typeof createPainter> | null>(null);
  const scale = Math.min(1, SHOWN / Math.max(picture.width, picture.height));
  useEffect(() => {
    if (canvas.current) paint.current = createPainter(canvas.current, picture, 'striped');
  }, [picture]);
  useEffect(() => paint.current?.(steps, stroke.current), [steps, picture]);

  const goOn = (next: Stroke | null) => {
    stroke.current = next;
    acts.onPainting(next);
    if (next) paint.current?.(steps, next);
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    goOn({ kind: 'stroke', covers, radius: brush, points: [pointOf(event)] });
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    moveRing(ring.current, event, brush);
    const { current } = stroke;
    if (current && event.isPrimary) goOn(longer(current, pointOf(event)));
  };
  const end = () => {
    const { current } = stroke;
    if (!current) return;
    goOn(null);
    coverMore(tools, current);
  };
  return (
    <div className="cover-place">
      <div
        className="cover-stage"
        style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onPointerLeave={() => ring.current?.style.removeProperty('display')}
      >
        <canvas
          ref={canvas}
          width={Math.round(picture.width * scale)}
          height={Math.round(picture.height * scale)}
          role="img"
          aria-label={t`The question under its cover: ${{ source: query.source }}`}
        />
        <CoverCells grid={grid} mask={mask} brush={brush} onBrush={acts.onBrush} />
        <span ref={ring} className="cover-ring" aria-hidden="true" />
      </div>
      <p className="cover-note cover-keys">
        <Trans>
          With the keyboard: arrow keys go from cell to cell, Space covers or uncovers, + and −
          change the brush.
        </Trans>
      </p>
    </div>
  );
}

/** Where on the picture the pointer is. */
function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): CoverPoint {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

function longer(stroke: Stroke, point: CoverPoint): Stroke {
  const last = stroke.points.at(-1);
  if (last && Math.hypot(point.x - last.x, point.y - last.y) < NEAR) return stroke;
  return { ...stroke, points: [...stroke.points, point] };
}

/** The ring shows how wide the brush is, under a mouse or a pen. */
function moveRing(
  ring: HTMLElement | null,
  { currentTarget, clientX, clientY, pointerType }: PointerEvent<HTMLElement>,
  radius: number,
): void {
  if (!ring || pointerType === 'touch') return;
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const side = 2 * radius * Math.min(width, height);
  ring.style.display = 'block';
  ring.style.width = `${side}px`;
  ring.style.height = `${side}px`;
  ring.style.transform = `translate(${clientX - left - side / 2}px, ${clientY - top - side / 2}px)`;
}
