import { createContext, use, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { sceneNow, shownStep } from '../../session/present/present.ts';
import type { Presenting } from '../../session/present/presenting.ts';

export const PresentingContext = createContext<Presenting | null>(null);

export function usePresenting(): Presenting {
  const presenting = use(PresentingContext);
  if (!presenting) throw new Error('usePresenting stands outside a presentation');
  return presenting;
}

/** The steps, the one that is shown, and its scene as the wall has it. */
export function useShown() {
  const presenting = usePresenting();
  const steps = useSyncExternalStore(presenting.subscribe, presenting.steps);
  const state = useStore(presenting.present);
  return { steps, state, step: shownStep(presenting), scene: sceneNow(presenting) };
}
