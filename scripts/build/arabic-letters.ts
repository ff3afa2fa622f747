import type { Messages } from '@lingui/core';

type CompiledMessage = Messages[string];

/** One Arabic letter for each Latin one, by its sound as far as there is one. Nobody is meant to read it. */
const letters = new Map(
  Object.entries({
    ...{ a: 'ا', b: 'ب', c: 'ص', d: 'د', e: 'ي', f: 'ف', g: 'غ', h: 'ه', i: 'ع', j: 'ج' },
    ...{ k: 'ك', l: 'ل', m: 'م', n: 'ن', o: 'و', p: 'ح', q: 'ق', r: 'ر', s: 'س', t: 'ت' },
    ...{ u: 'ؤ', v: 'ث', w: 'ش', x: 'خ', y: 'ئ', z: 'ز', '?': '؟', ',': '،', ';': '؛', '→': '←' },
  }),
);

/** The elements of a sentence, such as `<0>`, are no words. */
const LETTER_OR_ELEMENT = /<\/?\d+\/?>|[a-z?,;→]/gi;

/**
 * A catalogue in Arabic letters. A page in it runs from right to left as a page in Arabic does, with letters of the same
 * shapes. What is not in the catalogue stays in Latin letters.
 */
export function inArabicLetters(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [id, disguised(message)]),
  );
}

function disguised(message: CompiledMessage): CompiledMessage {
  if (typeof message === 'string') return inLetters(message);
  return message.map((part) => {
    if (typeof part === 'string') return inLetters(part);
    const [name, kind, forms] = part;
    if (typeof forms !== 'object' || forms === null) return part;
    const written = Object.entries(forms).map(([form, words]) => [form, disguisedForm(words)]);
    return [name, kind, Object.fromEntries(written)] as typeof part;
  });
}

/** A plural may have an offset among its forms. */
const disguisedForm = (words: unknown): unknown =>
  typeof words === 'number' ? words : disguised(words as CompiledMessage);

function inLetters(text: string): string {
  return text.replace(LETTER_OR_ELEMENT, (found) => letters.get(found.toLowerCase()) ?? found);
}
