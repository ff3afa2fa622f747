import type { SessionStore } from '../store/session-store.ts';

/** The class is at this step from now on (`wordOfStep`); `null` ends the lesson. */
export function takeStep({ store }: { readonly store: SessionStore }, word: string | null): void {
  store.setState({ lessonStep: word });
}
