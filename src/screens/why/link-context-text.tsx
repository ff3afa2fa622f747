import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
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
      <summary>
        <Trans>The link context as the model reads it</Trans>
      </summary>
      <pre tabIndex={0} aria-label={t`Link context`} translate="no">
        {renderLinkContext(linkContext)}
      </pre>
      {linkContext.orderSeed === undefined ? (
        <p className="why-note">
          <Trans>
            Every picture with its sentence stands for itself: their order cannot matter. Whatever a
            name contains, it stays between the quotation marks.
          </Trans>
        </p>
      ) : (
        <>
          <p className="why-note">
            <Trans>
              This model reads from the first line to the last, so the order can matter: try
              another. Each model marks questions and answers with signs of its own, which are not
              shown here; what looks like such a sign is taken out of names.
            </Trans>
          </p>
          <Order seed={linkContext.orderSeed} />
        </>
      )}
      <Explain term="link-context">{t`What is a link context?`}</Explain>
    </details>
  );
}

/** The order that was used, and a button for the next. */
function Order({ seed }: { seed: number }) {
  const tools = useTools();
  const chosen = useStudio((state) => state.engines.chosen);
  const wanted = useStudio((state) => state.engines.orderSeed);
  return (
    <div className="link-context-order" role="group" aria-label={t`Order of the pictures`}>
      <span>
        {chosen !== 'mini' && wanted !== seed
          ? t`Order ${seed} (next: ${wanted})`
          : t`Order ${seed}`}
      </span>
      {chosen !== 'mini' && (
        <>
          <Button onPress={() => tryOrder(tools, 1)}>
            <Trans>Try another order</Trans>
          </Button>
          {wanted > 1 && (
            <Button look="quiet" onPress={() => tryOrder(tools, -1)}>
              <Trans>Back to order {wanted - 1}</Trans>
            </Button>
          )}
        </>
      )}
    </div>
  );
}
