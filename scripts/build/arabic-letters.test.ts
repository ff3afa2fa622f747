import { createCompiledCatalog } from '@lingui/cli/api';
import type { Messages } from '@lingui/core';
import { expect, it } from 'vitest';
import { I18n } from '@lingui/core';
import { inArabicLetters } from './arabic-letters.ts';

function written(message: string, values: Record<string, unknown> = {}): string {
  const options = { strict: true, namespace: 'json' } as const;
  const { source } = createCompiledCatalog('pseudo-rtl', { id: message }, options);
  const { messages } = JSON.parse(source) as { messages: Messages };
  const i18n = new I18n({ locale: 'ar', messages: { ar: inArabicLetters(messages) } });
  return i18n._('id', values);
}

it('words are in Arabic letters, and what stands in their places is not', () => {
  expect(written('Teach “{name}”, or ask?', { name: 'dax' })).toBe('تياصه “dax”، ور اسك؟');
});

it('plurals and the elements of a sentence stay what they are', () => {
  const message = '{count, plural, one {# day} other {<0>#</0> days}}';
  expect(written(message, { count: 1 })).toBe('1 دائ');
  expect(written(message, { count: 7 })).toBe('<0>7</0> دائس');
});
