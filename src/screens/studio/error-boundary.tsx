import { Component, type ErrorInfo, type ReactNode } from 'react';
import { StudioError } from './studio-error.tsx';

interface Props {
  children: ReactNode;
}

interface Caught {
  readonly error: Error | null;
  /** The components around the place of the error. */
  readonly place: string;
}

/**
 * Catches errors while drawing. They are bugs, but the page must never be blank. The taught pictures are in the archive
 * already.
 */
export class ErrorBoundary extends Component<Props, Caught> {
  override state: Caught = { error: null, place: '' };

  static getDerivedStateFromError(error: unknown): Partial<Caught> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ place: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, place } = this.state;
    if (!error) return this.props.children;
    return <StudioError details={`${error.stack ?? error.message}\n${place}`} />;
  }
}
