import { t } from '@lingui/core/macro';
import { say } from '../../languages/say.ts';
import type { PageScene } from '../../domain/presenting/wall-scene.ts';
import { WallPicture } from './on-wall.tsx';

/** A page of a lesson. */
export function PageOnWall({ scene }: { scene: PageScene }) {
  return (
    <>
      <h2 className="wall-title">{say(scene.title)}</h2>
      <div className="wall-columns">
        {scene.picture && (
          <WallPicture imageId={scene.picture} words={t`The picture of this page`} />
        )}
        <div className="wall-text">
          {scene.paragraphs.map((paragraph, place) => (
            <p key={place}>{say(paragraph)}</p>
          ))}
        </div>
      </div>
    </>
  );
}
