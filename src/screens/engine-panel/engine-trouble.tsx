import type { EngineFailure } from '../../../workers/protocol.ts';
import { Button } from '../../ui/button.tsx';
import { failureWords } from './failure-words.ts';
import './engine-trouble.css';

interface Props {
  failure: EngineFailure;
  /** What "Try again" tries. */
  onAgain: () => void;
}

/** A failure of the engine: what happened, that the work is safe, what to do next. */
export function EngineTrouble({ failure, onAgain }: Props) {
  const { what, advice } = failureWords(failure);
  return (
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
      <Button onPress={onAgain}>Try again</Button>
    </div>
  );
}
