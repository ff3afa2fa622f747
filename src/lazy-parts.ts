import { lazyPart, type LazyPart } from './kernel/lazy-part.ts';
import { withWords } from './languages/with-words.ts';
import { installationPart } from './composition/installation-part.ts';
import { drawerPart } from './composition/creatures-on-demand.ts';
import { conversationPart } from './screens/ask/conversation-part.ts';
import { thresholdPart } from './screens/ask/threshold-part.ts';
import { overlayPart } from './screens/shared/overlay-part.ts';
import { recordPart } from './screens/camera/record-part.ts';
import type { CameraPart } from './screens/camera/with-camera.tsx';
import { svgPart } from './pictures/read/rasterise-svg.ts';
import { comparePart } from './screens/compare/compare-part.ts';
import { devicePart } from './screens/device/device-part.ts';
import { classPart } from './screens/class/class-part.ts';
import { lessonsPart } from './screens/class/lessons/lessons-part.ts';
import { labPart } from './screens/lab/lab-part.ts';
import { modelsPart } from './screens/models/models-part.ts';
import { answerActsPart } from './screens/print/slide/answer-acts-part.ts';
import { wallPart } from './composition/wall-part.ts';
import { predictPart } from './screens/predict/predict-part.ts';
import { presentPart } from './screens/present/present-part.ts';
import { printPart } from './screens/print/print-part.ts';
import { explanationPart } from './screens/shared/explanation-part.ts';
import { sharedPicturesPart } from './screens/sessions/shared-pictures-part.ts';
import { chooseNamesPart } from './screens/teach/choose-names-part.ts';
import { conceptFinderPart } from './screens/teach/concept-finder-part.ts';
import { pictureBoxPart } from './screens/teach/picture-box-part.ts';
import { evidencePart } from './screens/why/evidence-part.ts';
import { manyChangesPart } from './screens/why/many-changes-part.ts';
import { subsetsPart } from './screens/why/subsets/subsets-part.ts';
import { renamePart } from './screens/sessions/rename-part.ts';
import { sessionItemsPart } from './screens/sessions/session-items-part.ts';
import { filePart } from './session/files/file-acts.ts';
import { writerLeasePart } from './browser/writer-lock.ts';
import { beginSharedPart } from './session/classroom/begin-shared-part.ts';
import { handOutPart } from './session/classroom/hand-out-part.ts';
import { tellUnkeptPart } from './session/leave/tell-unkept-part.ts';

/** The camera. Its code and its screens are combined here. */
export const cameraPart = lazyPart<CameraPart>(
  withWords(() => import('./screens/camera/camera-part.ts')),
);

/** Every part that the first answer does not need. Parts that visitors press first come first. */
const lazyParts: readonly LazyPart<unknown>[] = [
  thresholdPart,
  overlayPart,
  filePart,
  manyChangesPart,
  evidencePart,
  subsetsPart,
  answerActsPart,
  sessionItemsPart,
  renamePart,
  devicePart,
  cameraPart,
  recordPart,
  modelsPart,
  comparePart,
  conversationPart,
  conceptFinderPart,
  pictureBoxPart,
  labPart,
  wallPart,
  presentPart,
  predictPart,
  classPart,
  lessonsPart,
  drawerPart,
  installationPart,
  printPart,
  explanationPart,
  chooseNamesPart,
  svgPart,
  tellUnkeptPart,
  beginSharedPart,
  handOutPart,
  sharedPicturesPart,
  writerLeasePart,
];

/**
 * Loads every part, so that a later press finds it here. A part that fails to load now is loaded again when it is
 * needed.
 *
 * @param untilNothingIsAsked waits as long as the visitor waits for something else
 */
export async function fetchAhead(untilNothingIsAsked: () => Promise<void>): Promise<void> {
  for (const part of lazyParts) {
    await untilNothingIsAsked();
    await part.load();
  }
}
