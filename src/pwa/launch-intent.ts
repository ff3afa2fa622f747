/** Why the page was opened, as its address says. The manifest's shortcut and share target lead to such addresses. */
export type LaunchIntent = 'new-session' | 'take-shared';

export function launchIntentOf({ searchParams }: URL): LaunchIntent | null {
  if (searchParams.has('shared')) return 'take-shared';
  return searchParams.get('do') === 'new-session' ? 'new-session' : null;
}

/** The experiment that the address asks for, as it is written there. `null` if it asks for none. */
export function drawingAskedIn({ searchParams }: URL): string | null {
  return searchParams.get('draw');
}

/** What the address asks to open, as it is written there. `null` if it asks for nothing. */
export function handOutAskedIn({ searchParams }: URL): string | null {
  return searchParams.get('open');
}

/** The address without its launch intent, because reloading the page must not run the intent again. */
export function withoutLaunchIntent(address: URL): URL {
  const plain = new URL(address);
  plain.searchParams.delete('shared');
  plain.searchParams.delete('do');
  plain.searchParams.delete('draw');
  plain.searchParams.delete('open');
  return plain;
}
