import type { LinkContext } from '../../domain/link-context.ts';
import { renderLinkContext } from '../../domain/render-link-context.ts';
import './link-context-text.css';

/** The link context as the model reads it, for whoever wants to see it. */
export function LinkContextText({ linkContext }: { linkContext: LinkContext }) {
  return (
    <details className="link-context">
      <summary>The link context as the model reads it</summary>
      <pre tabIndex={0} aria-label="Link context">
        {renderLinkContext(linkContext)}
      </pre>
      <p className="why-note">
        Every picture and its sentence is a block of its own: their order cannot matter. Whatever a
        name contains, it stays between the quotation marks.
      </p>
    </details>
  );
}
