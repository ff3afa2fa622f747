import type { CameraBrowser } from './camera-browser.ts';

export interface ListedCamera {
  readonly id: string;
  readonly name: string;
}

/** Whether the browser lists none at all. It lists cameras without names and ids before the visitor has allowed one. */
export async function hasNoCamera({ devices }: CameraBrowser): Promise<boolean> {
  const all = await devices?.enumerateDevices().catch(() => null);
  return all?.every(({ kind }) => kind !== 'videoinput') ?? false;
}

/** The list of cameras. Browsers give their names only after the visitor has allowed one. */
export async function listCameras({ devices }: CameraBrowser): Promise<readonly ListedCamera[]> {
  const all = await devices?.enumerateDevices().catch(() => []);
  return (all ?? [])
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }, place) => ({ id: deviceId, name: label || `Camera ${place + 1}` }));
}
