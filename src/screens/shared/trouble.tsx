import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CodedFailure } from '../../kernel/coded-failure.ts';
import './trouble.css';

interface Props {
  /** What happened. */
  what: string;
  /** That the work is safe, and what to do next. */
  advice: ReactNode;
  /** A second paragraph. */
  note?: string;
  failure: CodedFailure;
  className?: string;
  /** Buttons for possible actions. */
  children?: ReactNode;
}

/** A failure in words. They say what happened, that the work is safe, and what to do next. */
export function Trouble({ what, advice, note, failure, className = 'trouble', children }: Props) {
  return (
    <div className={className} role="alert">
      <p>
        <strong>{what}</strong> {advice}
      </p>
      {note !== undefined && <p>{note}</p>}
      <FailureDetails failure={failure} />
      {children}
    </div>
  );
}

/** The technical words of a failure, folded. They are English on every page. */
export function FailureDetails({ failure }: Pick<Props, 'failure'>) {
  return (
    <details className="failure-details">
      <summary>
        <Trans>Details for whoever helps</Trans>
      </summary>
      <code translate="no">
        {failure.code}: {failure.detail}
      </code>
    </details>
  );
}
