import { lclSentence } from './answer.ts';
import { LCL_QUESTION } from './conversation.ts';
import type { LinkContext } from './link-context.ts';
import { plainText } from './plain-text.ts';

/**
 * The link context as text, as the model reads it. Labels are data: whatever they contain, they stand between the quotation
 * marks.
 */
export function renderLinkContext(context: LinkContext): string {
  return (context.orderSeed === undefined ? lines(context) : turns(context)).join('\n');
}

/** One line per demonstration, in the wording of the paper's template (arXiv 2308.07891, §4): Mini's special tokens. */
function lines({ supportSet }: LinkContext): readonly string[] {
  const demonstrations = supportSet.map(
    ({ label }, index) => `⟨picture ${index + 1}⟩ ${lclSentence(label)}`,
  );
  return [...demonstrations, '⟨question picture⟩ what is in the image? there is "…'];
}

/**
 * One turn of a chat per demonstration: what a pretrained model was trained to go on with. Each model has signs of its own
 * around the turns, which its template sets; here they stand without.
 */
function turns({ supportSet }: LinkContext): readonly string[] {
  const demonstrations = supportSet.flatMap(({ label }, index) => [
    `Question: ⟨picture ${index + 1}⟩ ${LCL_QUESTION}`,
    `Answer: ${lclSentence(plainText(label))}`,
  ]);
  return [...demonstrations, `Question: ⟨question picture⟩ ${LCL_QUESTION}`, 'Answer: there is "…'];
}
