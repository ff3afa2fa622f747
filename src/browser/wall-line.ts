import type { FromWall, ToWall, WallLine } from '../ports/wall.ts';
import { wallChannelName } from './storage-keys.ts';

/** Raised when windows of two versions would misunderstand each other. */
const WALL_VERSION = 2;

type Said = ToWall | FromWall;

/** A line between the windows of one presentation. In browsers without channels, messages go nowhere. */
export function openWallLine(presentation: string): WallLine {
  const channel =
    'BroadcastChannel' in globalThis ? new BroadcastChannel(wallChannelName(presentation)) : null;
  return {
    post: (message) => channel?.postMessage({ version: WALL_VERSION, message }),
    onMessage(listener) {
      const hear = ({ data }: MessageEvent<{ version: number; message: Said }>) =>
        listener(data.version === WALL_VERSION ? data.message : { kind: 'other-version' });
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
    close: () => channel?.close(),
  };
}
