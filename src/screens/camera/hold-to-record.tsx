import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Circle, Hand, Square } from 'lucide-react';
import type { RefObject } from 'react';
import type { Concept } from '../../domain/lcl/concept.ts';
import { Button } from '../../ui/button.tsx';
import { endWords, picturesWords } from './recording.ts';
import { useRecording } from './use-recording.ts';
import './hold-to-record.css';

interface Props {
  concept: Concept;
  video: RefObject<HTMLVideoElement | null>;
}

/** The big button. Pictures come in as long as a finger, the mouse, Space or Enter holds it. */
export function HoldToRecord({ concept, video }: Props) {
  const { recording, isOn, start, stop } = useRecording(concept.id, video);
  const isHeld = recording?.isHeld ?? false;
  const isHandsFree = isHeld && recording?.how === 'hands-free';
  const toggle = () => (isHeld ? stop() : start('hands-free'));
  return (
    <div className="hold" onContextMenu={(event) => event.preventDefault()}>
      <Button
        look="primary"
        isDisabled={!isOn}
        // A screen reader presses and releases in one, so for it the button starts and stops.
        onPressStart={({ pointerType }) => (pointerType === 'virtual' ? toggle() : start('held'))}
        onPressEnd={({ pointerType }) => {
          if (pointerType !== 'virtual' && !isHandsFree) stop();
        }}
      >
        <Circle aria-hidden="true" className={isHeld ? 'hold-dot hold-dot-on' : 'hold-dot'} />
        <Trans>Hold to record</Trans>
      </Button>
      <Button isDisabled={!isOn} onPress={toggle}>
        {isHandsFree ? <Square aria-hidden="true" /> : <Hand aria-hidden="true" />}
        {isHandsFree ? t`Stop recording` : t`Record without holding`}
      </Button>
      {recording && recording.end === null && (
        <p className="hold-count">{picturesWords(recording.count)}</p>
      )}
      <p className="hold-said" role="status" aria-label={t`Recorded`}>
        {recording && endWords(recording, concept.name)}
      </p>
    </div>
  );
}
