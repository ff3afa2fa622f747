import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import './button.css';

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  /** How prominent it is. A zone has at most one `primary`. */
  look?: 'primary' | 'plain' | 'quiet' | 'icon';
  /** Names the button for the first steps, which point at it. */
  'data-tour'?: string;
  children: ReactNode;
}

/** A button with a name to read. An icon alone needs `aria-label`. */
export function Button({ look = 'plain', ...props }: Props) {
  return <AriaButton {...props} className={`button button-${look}`} />;
}
