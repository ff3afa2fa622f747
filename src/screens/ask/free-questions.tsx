import { useStudio, useTools } from '../../session/session-context.tsx';
import { showShelf } from '../../session/choose-engine.ts';
import { Button } from '../../ui/button.tsx';
import { Conversation } from './conversation.tsx';
import './free-questions.css';

/** Questions in the visitor's own words (the paper's VQA mode): for a hub model; without one, how to come by it. */
export function FreeQuestions() {
  const tools = useTools();
  const chosen = useStudio((state) => state.hub.chosen);
  const imageId = useStudio((state) => state.session.query?.imageId);
  return (
    <section aria-labelledby="free-title" className="free">
      <h3 id="free-title" className="tray-title">
        Ask anything
      </h3>
      {chosen === 'mini' ? (
        <p className="tray-hint">
          Mini answers with taught names alone. A pretrained model answers any question.{' '}
          <Button look="quiet" onPress={() => showShelf(tools, true)}>
            See the models
          </Button>
        </p>
      ) : imageId === undefined ? (
        <p className="tray-hint">Choose a picture above, then ask anything about it.</p>
      ) : (
        <Conversation key={imageId} imageId={imageId} />
      )}
    </section>
  );
}
