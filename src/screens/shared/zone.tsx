import type { ReactNode } from 'react';
import './zone.css';

interface Props {
  id: string;
  title: string;
  /** One sentence under the title that says what the zone is for. */
  hint: string;
  /** Shown at the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One of the three places of the studio. */
export function Zone({ id, title, hint, aside, children }: Props) {
  return (
    <section id={id} className="zone" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <header className="zone-head">
        <div className="zone-words">
          <h2 id={`${id}-title`} className="zone-title">
            {title}
          </h2>
          <p className="zone-hint">{hint}</p>
        </div>
        {aside}
      </header>
      <div className="zone-body">
        <div className="zone-content">{children}</div>
      </div>
    </section>
  );
}
