import type { ReactNode } from 'react';

/** The buttons of a model, in a row that wraps. */
export function Acts({ children }: { children: ReactNode }) {
  return <div className="model-acts">{children}</div>;
}
