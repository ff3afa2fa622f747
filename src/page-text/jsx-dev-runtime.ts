import type { ElementType, Key, ReactElement } from 'react';
import * as react from 'react/jsx-dev-runtime';
import { withTextRuns, type ElementProps } from './text-runs.ts';

export { Fragment, type JSX } from 'react/jsx-runtime';

/** An element during development, where React checks keys and knows the place in the code. */
export function jsxDEV(
  type: ElementType,
  props: ElementProps,
  key: Key | undefined,
  isStatic: boolean,
  ...place: [react.JSXSource | undefined, unknown]
): ReactElement {
  const slots = isStatic && Array.isArray(props.children) ? props.children : [props.children];
  const drawn = withTextRuns(type, props, slots);
  return react.jsxDEV(type, drawn, key, isStatic && Array.isArray(drawn.children), ...place);
}
