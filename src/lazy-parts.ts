import { lazyPart, type LazyPart } from './kernel/lazy-part.ts';
import { conversationPart } from './screens/ask/conversation-part.ts';
import { thresholdPart } from './screens/ask/threshold-part.ts';
import type { CameraPart } from './screens/camera/with-camera.tsx';
import { svgPart } from './pictures/read/rasterise-svg.ts';
import { comparePart } from './screens/compare/compare-part.ts';
import { devicePart } from './screens/device/device-part.ts';
import { modelsPart } from './screens/models/models-part.ts';
import { pictureBoxPart } from './screens/teach/picture-box-part.ts';
import { filePart } from './session/files/file-acts.ts';

/** The camera, which is put together with its screens here. */
export const cameraPart = lazyPart<CameraPart>(() => import('./screens/camera/camera-part.ts'));

/** Everything that the first answer does not need, what is pressed first before the rest. */
const lazyParts: readonly LazyPart<unknown>[] = [
  thresholdPart,
  devicePart,
  filePart,
  cameraPart,
  modelsPart,
  comparePart,
  conversationPart,
  pictureBoxPart,
  svgPart,
];

/** Fetches every part, so that a later press finds it here. One that cannot be had now comes when it is wanted. */
export async function fetchAhead(): Promise<void> {
  for (const part of lazyParts) await part.load();
}
