import type { EngineFailure } from '../../../workers/protocol.ts';
import { useTools } from '../../session/session-context.tsx';
import { ask } from '../../session/ask.ts';
import { Button } from '../../ui/button.tsx';
import { failureWords } from './failure-words.ts';
import './engine-trouble.css';

/** A failure of the engine: what happened, that the work is safe, what to do next. */
export function EngineTrouble({ failure }: { failure: EngineFailure }) {
  const tools = useTools();
  const { what, advice } = failureWords(failure);
  const again = () => {
    tools.engine.retry();
    void ask(tools);
  };
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
      <Button onPress={again}>Try again</Button>
    </div>
  );
}
