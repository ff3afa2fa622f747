import { TransNoContext, type TransProps } from '@lingui/react/server';
import { Fragment, isValidElement, type ElementType, type ReactNode } from 'react';
import { jsx, jsxs } from '../page-text/jsx-runtime.ts';
import { i18n } from './translator.ts';

/** A sentence of the catalogue with elements in it. The build puts it in the place of Lingui's macro of this name. */
export function Trans({ values, ...message }: TransProps) {
  const lingui = { i18n, defaultComponent: Sentence };
  return <TransNoContext {...message} values={i18n.writtenValues(values)} lingui={lingui} />;
}

/** Lingui makes its elements without our JSX. They are made again, so that every text has an element. */
function Sentence({ translation }: { translation: ReactNode }) {
  return jsxs(Fragment, { children: [translation].flat().map(withElements) });
}

function withElements(node: ReactNode): ReactNode {
  if (!isValidElement<{ children?: ReactNode }>(node)) return node;
  const { children, ...props } = node.props;
  if (children === undefined) return node;
  const make = Array.isArray(children) ? jsxs : jsx;
  const drawn = Array.isArray(children) ? children.map(withElements) : withElements(children);
  return make(node.type as ElementType, { ...props, children: drawn }, node.key ?? undefined);
}
