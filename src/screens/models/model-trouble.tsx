import type { ReactNode } from 'react';
import type { ModelFailure } from '../../../workers/protocol/model-manager.ts';
import { modelFailureWords } from './model-words.ts';

interface Props {
  failure: ModelFailure;
  host: string;
  children: ReactNode;
}

/** Why a model is not here: what happened, that the work is safe, what to do next. */
export function ModelTrouble({ failure, host, children }: Props) {
  const { what, advice } = modelFailureWords(failure, host);
  return (
    <>
      <div className="trouble" role="alert">
        <p>
          <strong>{what}</strong> Your pictures and names are safe. {advice}
        </p>
        <details>
          <summary>Details for whoever helps</summary>
          <code>
            {failure.code}: {failure.detail}
          </code>
        </details>
      </div>
      {children}
    </>
  );
}
