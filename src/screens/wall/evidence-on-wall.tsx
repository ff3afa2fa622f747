import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { EvidenceScene } from '../../domain/presenting/wall-scene.ts';
import { percent } from '../../ui/numbers.ts';
import { markerColour } from '../../ui/marker.tsx';
import { WallConcept, WallPicture } from './on-wall.tsx';

/** The pictures that did most, each with what the answer would be without it. */
export function EvidenceOnWall({ scene }: { scene: EvidenceScene }) {
  return (
    <>
      <h2 className="wall-title">
        {scene.about ? (
          <Trans>
            Why <WallConcept concept={scene.about} /> has {{ share: percent(scene.probability) }}
          </Trans>
        ) : (
          t`Why “not sure” has ${{ share: percent(scene.probability) }}`
        )}
      </h2>
      <div className="wall-columns wall-narrow">
        <WallPicture imageId={scene.picture} words={t`The question`} />
        <ul className="wall-evidence">
          {scene.rows.map(({ picture, concept, effect, probabilityWithout }, place) => (
            <li key={place} className="wall-row">
              <WallPicture imageId={picture} words={t`A picture of “${concept.name}”`} />
              <Ribbon effect={effect} marker={concept.marker} />
              <span className="wall-row-words">
                <WallConcept concept={concept} />
                <span>{withoutWords(scene.probability, probabilityWithout, effect)}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** What the answer would be without a picture. Where the rounded numbers are equal, its direction is said. */
function withoutWords(probability: number, without: number, effect: number): string {
  if (percent(probability) !== percent(without))
    return t`Without it: ${{ share: percent(without) }}`;
  return effect < 0 ? t`Without it: a little surer` : t`Without it: a little less sure`;
}

/** The thinnest ribbon is 6 px at 1280 × 720. A dashed one spoke against the candidate. */
function Ribbon({ effect, marker }: { effect: number; marker: number }) {
  return (
    <svg className="wall-ribbon" viewBox="0 0 100 60" aria-hidden="true">
      <path
        d="M0 30H100"
        fill="none"
        stroke={markerColour(marker)}
        strokeWidth={6 + Math.abs(effect) * 40}
        {...(effect < 0 && { strokeDasharray: '14 8' })}
      />
    </svg>
  );
}
