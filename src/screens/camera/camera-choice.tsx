import { ChevronDown, SwitchCamera } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { useCamera, useCameraState } from './camera-context.ts';
import './camera-choice.css';

/** The choice of the camera, where there are several. */
export function CameraChoice() {
  const camera = useCamera();
  const state = useCameraState();
  if (state.kind !== 'on' || state.cameras.length < 2) return null;
  const { cameras, id, facing } = state;
  const other = facing === 'front' ? 'back' : 'front';
  const current = cameras.find((each) => each.id === id);
  return (
    <div className="camera-choice">
      {facing !== null && (
        <Button onPress={() => camera.choose({ facing: other })}>
          <SwitchCamera aria-hidden="true" /> Use the {other} camera
        </Button>
      )}
      <Menu
        label="Camera"
        trigger={
          <Button look="quiet" aria-label={`Camera: ${current?.name ?? 'not known'}`}>
            <span className="camera-choice-name">{current?.name ?? 'Camera'}</span>
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        {cameras.map((each) => (
          <MenuItem
            key={each.id}
            text={each.name}
            isChecked={each.id === id}
            onAction={() => camera.choose({ id: each.id })}
          />
        ))}
      </Menu>
    </div>
  );
}
