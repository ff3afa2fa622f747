import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { DeviceState } from '../../pwa/device-store.ts';
import type { Device } from '../../pwa/open-device.ts';

/** What this device keeps of the studio; handed in by `app.tsx`. */
export const DeviceContext = createContext<Device | null>(null);

export function useDevice(): Device {
  const device = use(DeviceContext);
  if (!device) throw new Error('useDevice outside DeviceContext');
  return device;
}

/** A slice of the device's state; the component renders again when the slice changes. */
export function useDeviceState<Slice>(select: (state: DeviceState) => Slice): Slice {
  return useStore(useDevice().store, select);
}
