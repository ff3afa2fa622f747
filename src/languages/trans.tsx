import { TransNoContext, type TransProps } from '@lingui/react/server';
import { Fragment, isValidElement, type ElementType, type ReactNode } from 'react';
import { jsx, jsxs } from '../page-text/jsx-runtime.ts';
import { i18n } from './translator.ts';

/** Stands for "<" in what somebody wrote, because Lingui would take "<b>" in a name for an element of the sentence. */
const OPENING = '\uE000';

/** A sentence of the catalogue with elements in it. The build puts it in the place of Lingui's macro of this name. */
export function Trans({ values, ...message }: TransProps) {
  const lingui = { i18n, defaultComponent: Sentence };
  const safe = i18n.writtenValues(values);
  for (const [name, value] of Object.entries(safe))
    if (typeof value === 'string') safe[name] = value.replaceAll('<', OPENING);
  return <TransNoContext {...message} values={safe} lingui={lingui} />;
}

/** Lingui makes its elements without our JSX. They are made again, so that every text has an element. */
function Sentence({ translation }: { translation: ReactNode }) {
  return jsxs(Fragment, { children: [translation].flat().map(withElements) });
}

function withElements(node: ReactNode): ReactNode {
  if (typeof node === 'string') return node.replaceAll(OPENING, '<');
  if (!isValidElement<{ children?: ReactNode }>(node)) return node;
  const { children, ...props } = node.props;
  if (children === undefined) return node;
  const make = Array.isArray(children) ? jsxs : jsx;
  const drawn = Array.isArray(children) ? children.map(withElements) : withElements(children);
  return make(node.type as ElementType, { ...props, children: drawn }, node.key ?? undefined);
}
