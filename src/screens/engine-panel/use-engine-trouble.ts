import { useEffect } from 'react';
import type { Tools } from '../../session/store/tools.ts';
import { notifyEngineTrouble } from './notify-engine-trouble.ts';

/** Tells the visitor what became of the engine, as long as the component stands. */
export function useEngineTrouble(tools: Tools): void {
  useEffect(() => notifyEngineTrouble(tools), [tools]);
}
