import type { ElementType, Key, ReactElement } from 'react';
import * as react from 'react/jsx-runtime';
import { withTextRuns, type ElementProps } from './text-runs.ts';

export { Fragment, type JSX } from 'react/jsx-runtime';

/** An element with at most one child, as JSX is compiled to. */
export function jsx(type: ElementType, props: ElementProps, key?: Key): ReactElement {
  return react.jsx(type, withTextRuns(type, props, [props.children]), key);
}

/** An element whose children stand one by one in the code. */
export function jsxs(type: ElementType, props: ElementProps, key?: Key): ReactElement {
  const { children } = props;
  const drawn = withTextRuns(type, props, Array.isArray(children) ? children : [children]);
  return (Array.isArray(drawn.children) ? react.jsxs : react.jsx)(type, drawn, key);
}
