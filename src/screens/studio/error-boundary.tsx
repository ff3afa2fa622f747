import { Component, type ReactNode } from 'react';
import './error-boundary.css';

interface Props {
  children: ReactNode;
}

interface Caught {
  readonly error: Error | null;
}

/**
 * Catches errors while drawing. They are bugs, but the page must never be blank. The taught pictures are in the archive
 * already.
 */
export class ErrorBoundary extends Component<Props, Caught> {
  override state: Caught = { error: null };

  static getDerivedStateFromError(error: unknown): Caught {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="error-boundary" role="alert">
        <h1>The studio met an error of its own.</h1>
        <p>
          Your pictures and names are saved on this device as they were a second ago. Load the page
          again to go on.
        </p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            Load the page again
          </button>
        </p>
        <pre>{error.stack ?? error.message}</pre>
      </main>
    );
  }
}
