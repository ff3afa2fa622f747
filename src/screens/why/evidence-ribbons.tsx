import type { Episode } from '../../domain/session/episode.ts';
import type { Evidence } from '../../domain/lcl/evidence.ts';
import { conceptOf } from '../../domain/session/episode.ts';
import { markerColour } from '../../ui/marker.tsx';
import { mattered } from './effect-words.ts';
import { strongestEffect } from './strongest-first.ts';

/** As high as a row of the list (evidence-panel.css). */
const ROW = 64;
const WIDTH = 64;
/** The width of the widest ribbon, in the drawing's units. */
const WIDEST = 20;

interface Props {
  episode: Episode;
  /** In the order of the rows beside it. Above each group is a title, which is half as high as a row. */
  groups: readonly (readonly Evidence[])[];
}

/**
 * One ribbon per demonstration, as wide as its effect, and dashed where it spoke against the answer. The list beside it
 * says the same.
 */
export function EvidenceRibbons({ episode, groups }: Props) {
  const evidence = groups.flatMap((rows, group) =>
    rows.map((row) => ({ ...row, titles: group + 1 })),
  );
  const height = (evidence.length + groups.length / 2) * ROW;
  const strongest = strongestEffect(evidence);
  return (
    <svg
      className="evidence-ribbons"
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {evidence.map(({ demonstrationId, drop, titles }, index) => {
        const shown = episode.linkContext.supportSet.find(
          (demonstration) => demonstration.demonstrationId === demonstrationId,
        );
        if (!shown) return null;
        return (
          <path
            key={demonstrationId}
            d={curve(height / 2, (index + titles / 2 + 0.5) * ROW)}
            fill="none"
            stroke={
              mattered(drop)
                ? markerColour(conceptOf(episode, shown.label).marker)
                : 'var(--line-strong)'
            }
            strokeWidth={mattered(drop) ? 1 + (WIDEST * Math.abs(drop)) / strongest : 1}
            strokeOpacity={0.75}
            strokeLinecap="butt"
            {...(drop < 0 && mattered(drop) && { strokeDasharray: '5 4' })}
          />
        );
      })}
    </svg>
  );
}

function curve(from: number, to: number): string {
  const middle = WIDTH / 2;
  return `M0 ${from}C${middle} ${from} ${middle} ${to} ${WIDTH} ${to}`;
}
