import { useState, type ReactNode } from 'react';
import { useNear } from '../../pictures/use-near.ts';
import './when-near.css';

interface Props {
  /** Draws them wherever they are. */
  atOnce: boolean;
  children: ReactNode;
}

/**
 * Draws its children once they come near the view, and keeps them from then on: of twenty concepts a reload draws those
 * that can be seen. Whatever takes the keyboard's focus near them scrolls them into view first.
 */
export function WhenNear({ atOnce, children }: Props) {
  const { near, ref } = useNear();
  const [drawn, setDrawn] = useState(atOnce);
  if (drawn) return children;
  if (near || atOnce) setDrawn(true);
  return <div ref={ref} className="when-near" />;
}
