import { t } from '@lingui/core/macro';
import { Camera, ImagePlus } from 'lucide-react';
import type { Concept } from '../../domain/lcl/concept.ts';
import { demonstrate } from '../../session/teach/demonstrate.ts';
import { pointCamera } from '../../session/teach/point-camera.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { PICTURE_TYPES } from '../shared/picture-types.ts';

/** The ways to add pictures to a concept: files and the camera. */
export function AddPictures({ concept: { id, name, demonstrations } }: { concept: Concept }) {
  const tools = useTools();
  const add = (files: readonly File[]) => void demonstrate(tools, files, id);
  return (
    <div className="concept-card-acts">
      <FileButton
        look="plain"
        multiple
        accept={PICTURE_TYPES}
        aria-label={t`Add pictures to ${name}`}
        onFiles={add}
      >
        <ImagePlus aria-hidden="true" />
        <span>{demonstrations.length === 0 ? t`Drop pictures here or choose` : t`Add`}</span>
      </FileButton>
      <Button
        data-camera
        aria-label={t`Record with the camera: ${name}`}
        onPress={() => pointCamera(tools, { kind: 'teach', conceptId: id })}
      >
        <Camera aria-hidden="true" />
        <span>{demonstrations.length === 0 ? t`Record with the camera` : t`Camera`}</span>
      </Button>
    </div>
  );
}
