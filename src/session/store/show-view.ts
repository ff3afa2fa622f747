import type { SessionStore } from './session-store.ts';
import type { View } from './view-state.ts';

/** Puts a page in the place of the zones, or the zones back. What is under way goes on. */
export function showView({ store }: { readonly store: SessionStore }, view: View): void {
  store.setState({ view });
}
