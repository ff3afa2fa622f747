import { t } from '@lingui/core/macro';
import type { CellEffect, CellFindings } from '../../../domain/evaluation/cover/cell-effects.ts';
import { areaOf, type PictureShape } from '../../../domain/evaluation/cover/cell-grid.ts';
import { say } from '../../../languages/say.ts';
import { numberOf, sentencesOf } from '../../../languages/words.ts';
import { usePicture } from '../../../pictures/show/use-picture.ts';
import type { CellMap } from '../../../session/store/lab/cover-state.ts';
import { changeOf, mattered } from '../../why/effect-words.ts';
import { findingsWords } from './cover-words.ts';

/** Pixels of the drawing's longer side. The page scales it. */
const SIDE = 700;
/** Effects below this (nats) never look strong, as in the evidence of demonstrations. */
const FAINT = 0.4;

/** The radius of the smallest spot that is an effect. */
const SMALLEST = 6;
/** A spot of this radius holds its number. Below a smaller one, the number stands this far from its edge. */
const ROOMY = 30;
const BELOW = 12;
/** Smaller effects (nats) have their numbers in the table alone, so that the map stays readable. */
const WITH_NUMBER = 0.1;

interface Props {
  map: CellMap;
  findings: CellFindings;
  shape: PictureShape;
}

/**
 * A spot in each cell, whose area is the effect. A full spot is a cell that the answer rests on. A dashed ring is one
 * without which it is surer. The number is the change of the log-odds, so nobody needs the sizes or a colour. The table
 * beside it has all numbers.
 */
export function CellMapFigure({ map, findings, shape }: Props) {
  const { url } = usePicture(map.imageId);
  const scale = SIDE / Math.max(shape.width, shape.height);
  const size = { width: shape.width * scale, height: shape.height * scale };
  const strongest = Math.max(FAINT, ...findings.effects.map(({ drop }) => Math.abs(drop)));
  return (
    <figure className="cover-figure">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={say(sentencesOf([t`Map of the cells.`, ...findingsWords(map.grid, findings)]))}
      >
        {url !== null && <image href={url} {...size} preserveAspectRatio="none" />}
        <rect className="cover-veil" {...size} />
        {findings.effects.map((effect) => (
          <Spot
            key={effect.cell}
            effect={effect}
            strongest={strongest}
            area={areaOf(map.grid, size, effect.cell)}
          />
        ))}
      </svg>
      <figcaption className="cover-note">
        {t`Full spots: the answer rests there. Dashed rings: it is surer without that cell. The numbers are changes of the log-odds; those below ${{ least: say(numberOf(WITH_NUMBER)) }} are in the table only.`}
      </figcaption>
    </figure>
  );
}

interface SpotProps {
  effect: CellEffect;
  strongest: number;
  area: ReturnType<typeof areaOf>;
}

function Spot({ effect: { drop }, strongest, area }: SpotProps) {
  const [x, y] = [area.left + area.width / 2, area.top + area.height / 2];
  const widest = Math.min(area.width, area.height) / 2 - 3;
  const radius = widest * Math.sqrt(Math.min(1, Math.abs(drop) / strongest));
  return (
    <g>
      <rect
        className="cover-map-cell"
        x={area.left}
        y={area.top}
        width={area.width}
        height={area.height}
      />
      {mattered(drop) ? (
        <>
          <circle
            className={drop > 0 ? 'cover-spot' : 'cover-spot cover-spot-against'}
            cx={x}
            cy={y}
            r={Math.max(SMALLEST, radius)}
          />
          {Math.abs(drop) >= WITH_NUMBER && (
            <text
              className="cover-spot-number"
              x={x}
              y={radius >= ROOMY ? y : y + radius + BELOW}
              dy="0.35em"
              textAnchor="middle"
            >
              {changeOf(drop)}
            </text>
          )}
        </>
      ) : (
        <circle className="cover-spot-none" cx={x} cy={y} r="3" />
      )}
    </g>
  );
}
