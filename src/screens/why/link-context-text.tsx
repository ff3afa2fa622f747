import type { LinkContext } from '../../domain/lcl/link-context.ts';
import { renderLinkContext } from '../../domain/lcl/render-link-context.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { tryOrder } from '../../session/models/choose-engine.ts';
import { Button } from '../../ui/button.tsx';
import { Explain } from '../shared/explain.tsx';
import './link-context-text.css';

/** The link context in the words that the model reads, for visitors who want to see it. */
export function LinkContextText({ linkContext }: { linkContext: LinkContext }) {
  return (
    <details className="link-context">
      <summary>The link context as the model reads it</summary>
      <pre tabIndex={0} aria-label="Link context" translate="no">
        {renderLinkContext(linkContext)}
      </pre>
      {linkContext.orderSeed === undefined ? (
        <p className="why-note">
          Every picture with its sentence stands for itself: their order cannot matter. Whatever a
          name contains, it stays between the quotation marks.
        </p>
      ) : (
        <>
          <p className="why-note">
            This model reads from the first line to the last, so the order can matter: try another.
            Each model marks questions and answers with signs of its own, which are not shown here;
            what looks like such a sign is taken out of names.
          </p>
          <Order seed={linkContext.orderSeed} />
        </>
      )}
      <Explain term="link-context">What is a link context?</Explain>
    </details>
  );
}

/** The order that was used, and a button for the next. */
function Order({ seed }: { seed: number }) {
  const tools = useTools();
  const chosen = useStudio((state) => state.engines.chosen);
  const wanted = useStudio((state) => state.engines.orderSeed);
  return (
    <div className="link-context-order" role="group" aria-label="Order of the pictures">
      <span>
        Order {seed}
        {chosen !== 'mini' && wanted !== seed && ` (next: ${wanted})`}
      </span>
      {chosen !== 'mini' && (
        <>
          <Button onPress={() => tryOrder(tools, 1)}>Try another order</Button>
          {wanted > 1 && (
            <Button look="quiet" onPress={() => tryOrder(tools, -1)}>
              Back to order {wanted - 1}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
