import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import './button.css';

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  /** How loud it is: one `primary` per zone at most. */
  look?: 'primary' | 'plain' | 'quiet' | 'icon';
  children: ReactNode;
}

/** A button with a name to read. An icon alone needs `aria-label`. */
export function Button({ look = 'plain', ...props }: Props) {
  return <AriaButton {...props} className={`button button-${look}`} />;
}
