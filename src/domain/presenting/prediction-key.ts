import { linkContextKey, type LinkContext } from '../lcl/link-context.ts';
import type { TestRun } from '../session/run.ts';

/** What the class predicts: the same question has the same key, before and after it is answered. */
export function keyOfQuestion(context: LinkContext): string {
  return `question ${shortened(linkContextKey(context))}`;
}

export function keyOfTest({ id }: Pick<TestRun, 'id'>): string {
  return `test ${id}`;
}

/** A short text in the place of a long one (FNV-1a, two halves). Keys are compared and kept by the dozen. */
function shortened(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1234567];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
