import { plural, t } from '@lingui/core/macro';
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
                  words={t`“${concept.name}”, picture ${{ number: numberIn(concept, place) }} of ${concept.shots}`}
                />
              ))}
            </span>
            {rows === 1 && concept.shots > concept.pictures.length && (
              <span className="wall-shots">
                {t`${plural(concept.shots, { one: '# picture', other: '# pictures' })}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The number of a picture that is shown, from 1. Of more than there is room for, the last one is shown last. */
function numberIn({ pictures, shots }: ConceptOnCard, place: number): number {
  return place === pictures.length - 1 ? shots : place + 1;
}

type ConceptOnCard = ConceptsScene['concepts'][number];
