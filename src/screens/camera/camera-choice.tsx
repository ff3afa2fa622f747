import { t } from '@lingui/core/macro';
import { ChevronDown, SwitchCamera } from 'lucide-react';
import type { ListedCamera } from '../../camera/list-cameras.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../shared/menu.tsx';
import { MenuItem } from '../shared/menu-items.tsx';
import { useCamera, useCameraState } from './camera-context.ts';
import './camera-choice.css';

/** The choice of the camera, where there are several. It is there before one runs, because the first may not start. */
export function CameraChoice() {
  const camera = useCamera();
  const state = useCameraState();
  if (!('cameras' in state) || state.cameras.length < 2) return null;
  const { cameras } = state;
  const { id, facing } = state.kind === 'on' ? state : { id: null, facing: null };
  const other = facing === 'front' ? 'back' : 'front';
  const current = cameras.find((each) => each.id === id);
  const nameOf = ({ name, number }: ListedCamera) => name || t`Camera ${number}`;
  const words = current ? nameOf(current) : state.kind === 'on' ? t`Camera` : t`Choose a camera`;
  return (
    <div className="camera-choice">
      {facing !== null && (
        <Button onPress={() => camera.choose({ facing: other })}>
          <SwitchCamera aria-hidden="true" />{' '}
          {other === 'front' ? t`Use the front camera` : t`Use the back camera`}
        </Button>
      )}
      <Menu
        label={t`Camera`}
        trigger={
          <Button
            look="quiet"
            aria-label={
              id === null
                ? words
                : current
                  ? t`Camera: ${{ camera: nameOf(current) }}`
                  : t`Camera: not known`
            }
          >
            <span className="camera-choice-name">{words}</span>
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        {cameras.map((each) => (
          <MenuItem
            key={each.id}
            text={nameOf(each)}
            isChecked={each.id === id}
            onAction={() => camera.choose({ id: each.id })}
          />
        ))}
      </Menu>
    </div>
  );
}
