import { keyOfQuestion, keyOfTest } from '../../domain/presenting/prediction-key.ts';
import type { Episode } from '../../domain/session/episode.ts';
import type { TestRun } from '../../domain/session/run.ts';
import { isHidden, type PresentState } from '../../session/store/present/present-state.ts';

/** What a class predicts: the answer to a question, or the result of a test. */
export type Foretold = { readonly episode: Episode } | { readonly run: TestRun };

export function keyOfForetold(of: Foretold): string {
  return 'run' in of ? keyOfTest(of.run) : keyOfQuestion(of.episode.linkContext);
}

/** Whether nobody has revealed it yet. */
export function isForetold(state: PresentState, of: Foretold): boolean {
  return isHidden(state, keyOfForetold(of));
}
