import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { InstallationState } from '../../pwa/installation-store.ts';
import type { Installation } from '../../pwa/open-installation.ts';

/** The state of the studio's copy on this device. `app.tsx` passes it in. */
export const InstallationContext = createContext<Installation | null>(null);

export function useInstallation(): Installation {
  const installation = use(InstallationContext);
  if (!installation) throw new Error('useInstallation outside InstallationContext');
  return installation;
}

/** A slice of the device's state; the component renders again when the slice changes. */
export function useInstallationState<Slice>(select: (state: InstallationState) => Slice): Slice {
  return useStore(useInstallation().store, select);
}
