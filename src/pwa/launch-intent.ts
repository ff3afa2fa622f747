/** What the page is opened for, said by its address: the manifest's shortcut and share target lead there. */
export type LaunchIntent = 'new-session' | 'take-shared';

export function launchIntentOf({ searchParams }: URL): LaunchIntent | null {
  if (searchParams.has('shared')) return 'take-shared';
  return searchParams.get('do') === 'new-session' ? 'new-session' : null;
}

/** The address without its launch intent: loaded again it must not be run again. */
export function withoutLaunchIntent(address: URL): URL {
  const plain = new URL(address);
  plain.searchParams.delete('shared');
  plain.searchParams.delete('do');
  return plain;
}
