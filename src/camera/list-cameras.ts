import type { CameraBrowser } from './camera-browser.ts';

export interface ListedCamera {
  readonly id: string;
  readonly name: string;
}

/** The list of cameras. Browsers give their names only after the visitor has allowed one. */
export async function listCameras({ devices }: CameraBrowser): Promise<readonly ListedCamera[]> {
  const all = await devices?.enumerateDevices().catch(() => []);
  return (all ?? [])
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }, place) => ({ id: deviceId, name: label || `Camera ${place + 1}` }));
}
