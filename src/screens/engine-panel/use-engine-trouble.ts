import { useEffect } from 'react';
import { notify } from '../../session/notices.ts';
import type { Tools } from '../../session/tools.ts';
import { tryAgain } from '../../session/try-again.ts';
import { failureWords } from './failure-words.ts';

/** Says at once that the model is not there: a visitor who has not asked yet would not see it elsewhere. */
export function useEngineTrouble(tools: Tools): void {
  useEffect(
    () =>
      tools.store.subscribe(({ engine, ask }, before) => {
        if (engine.kind !== 'failed' || before.engine.kind === 'failed') return;
        // Where a question waits, its answer says so.
        if (ask.kind === 'answering') return;
        const { what, advice } = failureWords(engine.failure);
        notify(tools.store, {
          tone: 'problem',
          text: `${what} Your pictures and names are safe. ${advice}`,
          action: { label: 'Try again', run: () => void tryAgain(tools) },
        });
      }),
    [tools],
  );
}
