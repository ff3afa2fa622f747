import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ConceptOnWall, VoteChoice } from '../../domain/presenting/wall-scene.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { MarkerIcon } from '../../ui/marker.tsx';
import { Picture } from '../shared/picture.tsx';

/** A picture on the wall, with words for who listens. No file's name stands on a wall. */
export function WallPicture({ imageId, words }: { imageId: ImageId; words: string }) {
  return (
    <span className="wall-picture">
      <Picture imageId={imageId} alt={words} />
    </span>
  );
}

/** A concept, always with colour, shape and word together. */
export function WallConcept({ concept }: { concept: ConceptOnWall }) {
  return (
    <span className="wall-concept">
      <MarkerIcon index={concept.marker} />
      <bdi translate="no">{concept.name}</bdi>
    </span>
  );
}

/** What was said, or "not sure". */
export function WallSaid({ said }: { said: ConceptOnWall | null }) {
  return said ? <WallConcept concept={said} /> : <WallNotSure />;
}

function WallNotSure() {
  return (
    <span className="wall-concept">
      <span className="wall-ring" aria-hidden="true" />
      <span>
        <Trans>not sure</Trans>
      </span>
    </span>
  );
}

/** A choice of a vote. */
export function WallChoice({ choice }: { choice: VoteChoice }) {
  switch (choice.kind) {
    case 'concept':
      return <WallConcept concept={choice.concept} />;
    case 'not-sure':
      return <WallNotSure />;
    case 'count':
      return (
        <span className="wall-count">
          {choice.from === choice.to ? choice.from : `${choice.from}–${choice.to}`}
        </span>
      );
  }
}

/** The votes for one choice. */
export function WallVotes({ count }: { count: number | undefined }): ReactNode {
  if (count === undefined) return null;
  return (
    <span className="wall-votes">{t`${plural(count, { one: '# vote', other: '# votes' })}`}</span>
  );
}
