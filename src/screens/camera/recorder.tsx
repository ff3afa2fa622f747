import { useRef } from 'react';
import type { Concept } from '../../domain/lcl/concept.ts';
import { CameraChoice } from './camera-choice.tsx';
import { HoldToRecord } from './hold-to-record.tsx';
import { Viewfinder } from './viewfinder.tsx';

/** The camera's view, and the buttons that take pictures for a concept. */
export function Recorder({ concept }: { concept: Concept }) {
  const video = useRef<HTMLVideoElement>(null);
  return (
    <>
      <Viewfinder video={video} />
      <HoldToRecord concept={concept} video={video} />
      <CameraChoice />
    </>
  );
}
