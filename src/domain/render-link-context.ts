import { lclSentence } from './answer.ts';
import type { LinkContext } from './link-context.ts';

/**
 * The link context as text, one line per demonstration, in the wording of the paper's template (arXiv 2308.07891, §4),
 * which Mini's special tokens stand for. Labels are data: whatever they contain, they stand between the quotation marks.
 */
export function renderLinkContext(context: LinkContext): string {
  const demonstrations = context.supportSet.map(
    ({ label }, index) => `⟨picture ${index + 1}⟩ ${lclSentence(label)}`,
  );
  return [...demonstrations, '⟨question picture⟩ what is in the image? there is "…'].join('\n');
}
