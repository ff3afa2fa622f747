import { Trans } from '@lingui/react/macro';
import { showCatalogue } from '../../session/models/choose-engine.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { conversationPart } from './conversation-part.ts';
import './free-questions.css';

/** Questions in the visitor's own words (the paper's VQA mode), where a hub model answers. */
export function FreeQuestions() {
  const chosen = useStudio((state) => state.engines.chosen);
  const imageId = useStudio((state) => state.session.query?.imageId);
  if (chosen === 'mini') return null;
  return (
    <section aria-labelledby="free-title" className="free">
      <h3 id="free-title" className="tray-title">
        <Trans>Ask anything</Trans>
      </h3>
      {imageId === undefined ? (
        <p className="tray-hint">
          <Trans>Choose a picture above, then ask anything about it.</Trans>
        </p>
      ) : (
        <LazyPartView part={conversationPart}>
          {({ ConversationView }) => <ConversationView key={imageId} imageId={imageId} />}
        </LazyPartView>
      )}
    </section>
  );
}

/** Shown while Mini answers, which knows taught names only. It says how to get a model that answers any question. */
export function FreeQuestionsInvitation() {
  const tools = useTools();
  const chosen = useStudio((state) => state.engines.chosen);
  if (chosen !== 'mini') return null;
  return (
    <p className="free-invitation">
      <Trans>
        To ask anything else, take a larger model:
        <Button look="quiet" onPress={() => showCatalogue(tools, true)}>
          See the models
        </Button>
      </Trans>
    </p>
  );
}
