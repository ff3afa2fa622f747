import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ChangeOnWall, QuestionScene } from '../../domain/presenting/wall-scene.ts';
import { ChoicesOnWall, FEW_CHOICES, VoteWords } from './choices-on-wall.tsx';
import { WallConcept, WallPicture } from './on-wall.tsx';

/** A picture and what may be said of it. */
export function QuestionOnWall({ scene }: { scene: QuestionScene }) {
  return (
    <div
      className={scene.choices.length > FEW_CHOICES ? 'wall-columns wall-narrow' : 'wall-columns'}
    >
      <WallPicture imageId={scene.picture} words={t`The question`} />
      <div className="wall-side">
        <h2 className={scene.change ? 'wall-title wall-change' : 'wall-title'}>
          {scene.change ? <ChangeWords change={scene.change} /> : t`What is in the image?`}
        </h2>
        <ChoicesOnWall choices={scene.choices} votes={scene.votes} />
        <VoteWords votes={scene.votes} />
      </div>
    </div>
  );
}

/** The change of a "what if", as a question. */
function ChangeWords({ change }: { change: ChangeOnWall }) {
  switch (change.kind) {
    case 'swapped':
      return (
        <Trans>
          What if <WallConcept concept={change.one} /> and <WallConcept concept={change.other} />{' '}
          were swapped?
        </Trans>
      );
    case 'without-concept':
      return (
        <Trans>
          What if all pictures of <WallConcept concept={change.concept} /> were gone?
        </Trans>
      );
    case 'without-picture':
      return (
        <>
          <Trans>
            What if this picture of <WallConcept concept={change.concept} /> were gone?
          </Trans>{' '}
          <WallPicture imageId={change.picture} words={t`The picture that is gone`} />
        </>
      );
  }
}
