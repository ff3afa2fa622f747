import { useState } from 'react';
import type { Term } from './explain-words.ts';
import { explanationPart } from './explanation-part.ts';
import { LazyPartView } from './lazy-part-view.tsx';
import './explain.css';

interface Props {
  term: Term;
  /** The question that opens it. */
  children: string;
}

/** A question about a word of the method, closed at first. Its answer has an example on the visitor's session. */
export function Explain({ term, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="explain" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{children}</summary>
      {isOpen && (
        <LazyPartView part={explanationPart}>
          {({ Explanation }) => <Explanation term={term} />}
        </LazyPartView>
      )}
    </details>
  );
}
