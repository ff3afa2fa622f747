import { lclSentence } from './answer.ts';
import { LCL_QUESTION } from './conversation.ts';
import type { LinkContext } from './link-context.ts';
import { plainText } from './plain-text.ts';

/**
 * The link context as the text that the model reads. Labels are data. Whatever they contain, they stay between the
 * quotation marks.
 */
export function renderLinkContext(context: LinkContext): string {
  return (context.orderSeed === undefined ? lines(context) : turns(context)).join('\n');
}

/**
 * One line per demonstration, in the wording of the paper's template (arXiv 2308.07891, §4) and with Mini's special
 * tokens.
 */
function lines({ supportSet }: LinkContext): readonly string[] {
  const demonstrations = supportSet.map(
    ({ label }, index) => `⟨picture ${index + 1}⟩ ${lclSentence(label)}`,
  );
  return [...demonstrations, '⟨question picture⟩ what is in the image? there is "…'];
}

/**
 * One turn of a chat per demonstration, because pretrained models were trained to continue chats. Each model's template
 * adds its own signs around the turns, which are left out here.
 */
function turns({ supportSet }: LinkContext): readonly string[] {
  const demonstrations = supportSet.flatMap(({ label }, index) => [
    `Question: ⟨picture ${index + 1}⟩ ${LCL_QUESTION}`,
    `Answer: ${lclSentence(plainText(label))}`,
  ]);
  return [...demonstrations, `Question: ⟨question picture⟩ ${LCL_QUESTION}`, 'Answer: there is "…'];
}
