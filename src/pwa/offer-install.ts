import type { InstallationStore } from './installation-store.ts';

/** Chromium's event. TypeScript has no types for it. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** Follows whether the app is installed or can be. Returns a function that asks the visitor. */
export function offerInstall(store: InstallationStore): () => Promise<void> {
  let offer: InstallPromptEvent | null = null;
  const standalone = matchMedia('(display-mode: standalone)');
  const look = () => store.setState({ install: { kind: kindOf(standalone.matches, offer) } });
  look();
  standalone.addEventListener('change', look);
  addEventListener('beforeinstallprompt', (event) => {
    // The browser must not ask now. The page has its own place for it, and asks when the visitor wants it.
    event.preventDefault();
    offer = event as InstallPromptEvent;
    look();
  });
  addEventListener('appinstalled', () => {
    offer = null;
    store.setState({ install: { kind: 'installed' } });
  });
  return async () => {
    const asked = offer;
    // The event can be used only once.
    offer = null;
    const choice = await asked?.prompt();
    if (choice?.outcome !== 'accepted') look();
  };
}

function kindOf(standalone: boolean, offer: object | null) {
  const { standalone: onHomeScreen } = navigator as { standalone?: boolean };
  if (standalone || onHomeScreen === true) return 'installed';
  if (offer) return 'offered';
  // No browser installs a page without https as an app.
  if (!isSecureContext) return 'insecure';
  // Only Safari on phones and tablets knows this property.
  return onHomeScreen === false ? 'share-menu' : 'browser-menu';
}
