import { useEffect } from 'react';
import type { Tools } from '../../session/store/tools.ts';
import { notifyEngineTrouble } from './notify-engine-trouble.ts';

/** Tells the visitor about failures of the engine while the component is mounted. */
export function useEngineTrouble(tools: Tools): void {
  useEffect(() => notifyEngineTrouble(tools), [tools]);
}
