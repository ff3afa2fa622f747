import type { CameraBrowser } from './camera-browser.ts';

export interface ListedCamera {
  readonly id: string;
  /** Empty where the browser gives none. */
  readonly name: string;
  /** Its place among all cameras, from 1. */
  readonly number: number;
}

/** Whether the browser lists none at all. It lists cameras without names and ids before the visitor has allowed one. */
export async function hasNoCamera({ devices }: CameraBrowser): Promise<boolean> {
  const all = await devices?.enumerateDevices().catch(() => null);
  return all?.every(({ kind }) => kind !== 'videoinput') ?? false;
}

/** The list of cameras. Browsers give their names only after the visitor has allowed one, and some never do. */
export async function listCameras({ devices }: CameraBrowser): Promise<readonly ListedCamera[]> {
  const all = await devices?.enumerateDevices().catch(() => []);
  return (all ?? [])
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }, place) => ({
      id: deviceId,
      name: label,
      number: place + 1,
    }));
}
