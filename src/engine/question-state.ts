import type { EngineState, Looking } from '../ports/engine-state.ts';

/** The state of an engine that has a question, or that has looked at another picture for it. */
export function withQuestion(state: EngineState, looking?: Looking): EngineState {
  if (state.kind === 'ready') return { ...state, kind: 'answering', ...(looking && { looking }) };
  return state.kind === 'answering' && looking ? { ...state, looking } : state;
}

/** The state of an engine whose question has settled. */
export function withoutQuestion(state: EngineState): EngineState {
  if (state.kind !== 'answering') return state;
  const { looking, ...ready } = state;
  return { ...(looking ? ready : state), kind: 'ready' };
}
