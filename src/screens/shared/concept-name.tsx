import type { ReactNode } from 'react';
import { MarkerIcon } from '../../ui/marker.tsx';
import './concept-name.css';

interface Props {
  name: string;
  marker: number;
  /** Text after the name, in the same line. */
  children?: ReactNode;
}

/** A concept wherever it is named, always with shape, colour and word together. */
export function ConceptName({ name, marker, children }: Props) {
  return (
    <span className="concept-name">
      <MarkerIcon index={marker} />
      <bdi className="concept-name-word" translate="no">
        {name}
      </bdi>
      {children}
    </span>
  );
}
