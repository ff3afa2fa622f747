import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useFormatTag } from './languages/use-language.ts';

/** Draws a page in the visitor's language. `children` is called again when that changes, so that all of it is drawn anew. */
export function InLanguage({ children }: { children: () => ReactNode }) {
  return <I18nProvider locale={useFormatTag()}>{children()}</I18nProvider>;
}
