import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StudioState } from './session-store.ts';
import type { Tools } from './tools.ts';

const ToolsContext = createContext<Tools | null>(null);

/** Hands the tools to the screens below. */
export function StudioProvider({ tools, children }: { tools: Tools; children: ReactNode }) {
  return <ToolsContext value={tools}>{children}</ToolsContext>;
}

/** What the acts need: `demonstrate(useTools(), …)`. */
export function useTools(): Tools {
  const tools = use(ToolsContext);
  if (!tools) throw new Error('useTools outside StudioProvider');
  return tools;
}

/** A slice of the studio's state; the component renders again when the slice changes. */
export function useStudio<Slice>(select: (state: StudioState) => Slice): Slice {
  return useStore(useTools().store, select);
}
