import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ConceptsScene } from '../../domain/presenting/wall-scene.ts';
import { WallConcept, WallPicture } from './on-wall.tsx';

/** Up to this many concepts stand in one row. */
const ONE_ROW = 3;

/** What was taught: each concept with some of its pictures. */
export function ConceptsOnWall({ scene }: { scene: ConceptsScene }) {
  const { concepts } = scene;
  const rows = concepts.length <= ONE_ROW ? 1 : concepts.length <= 2 * ONE_ROW ? 2 : 3;
  const columns = Math.ceil(concepts.length / rows);
  return (
    <>
      <h2 className="wall-title">
        <Trans>What the model was shown</Trans>
      </h2>
      <ul className={`wall-concepts wall-rows-${rows} wall-columns-${columns}`}>
        {concepts.map((concept) => (
          <li key={concept.name} className="wall-card">
            <WallConcept concept={concept} />
            <span className={`wall-pictures wall-pictures-${concept.pictures.length}`}>
              {concept.pictures.map((imageId, place) => (
                <WallPicture
                  key={`${imageId} ${place}`}
                  imageId={imageId}
                  words={t`“${concept.name}”, picture ${{ number: place + 1 }} of ${concept.shots}`}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
