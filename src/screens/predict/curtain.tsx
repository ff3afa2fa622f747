import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Foretold } from './foretold.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { predictPart } from './predict-part.ts';

/** Whether the answer is hidden until somebody reveals it. `null` where there is none. Until the part is here, it is. */
export function useIsHidden(of: Foretold | null): boolean {
  return useStore(
    useTools().present,
    (state) =>
      state.predictsFirst && of !== null && (predictPart.now()?.isForetold(state, of) ?? true),
  );
}

/** Has a tally of the class in the place of an answer, until it is revealed. */
export function Curtain({ of, children }: { of: Foretold; children: ReactNode }) {
  const isOn = useStore(useTools().present, (state) => state.predictsFirst);
  if (!isOn) return children;
  return (
    <LazyPartView part={predictPart}>
      {({ Prediction }) => <Prediction of={of}>{children}</Prediction>}
    </LazyPartView>
  );
}
