import type { Words } from '../../languages/words.ts';
import type { ConceptId } from '../../domain/lcl/concept.ts';
import { conceptById } from '../../domain/session/session.ts';
import { notifyAgain, placePicture } from './demonstrate.ts';
import { takeInTurn } from './drop.ts';
import { notifyRefused, readPictures, type TakenPicture } from './take-pictures.ts';
import type { Tools } from '../store/tools.ts';

/** Milliseconds from one picture to the next. Four per second show an object from every side while it is turned. */
export const PACE_MS = 250;
/**
 * The most pictures of one hold, which is fifteen seconds. A finger that is forgotten on the button must not fill a
 * concept.
 */
export const MOST_PER_HOLD = 60;

/** The camera while the button is held. */
export interface Hold {
  readonly isHeld: () => boolean;
  /** The current picture, or `null` if there is none. */
  readonly take: () => Promise<File | null>;
  /** One more is on the table. */
  readonly taken: () => void;
}

/** After so long without a picture, the device was asleep. The slowest ones take a second or two for each. */
const ASLEEP_MS = 10_000;

/**
 * Why recording stopped. The button was released, there were enough pictures, the concept was deleted, or the device
 * was asleep. Nobody knows what the camera sees after a sleep.
 */
export type HoldEnd = 'released' | 'enough' | 'withdrawn' | 'asleep';

/**
 * Adds the camera's pictures to a concept, one after another, while the button is held. All of them are one step of
 * undo, and each is treated like a dropped file. The next picture is taken only after the last is kept, so that none
 * waits on a slow device.
 */
export async function recordDemonstrations(
  tools: Tools,
  conceptId: ConceptId,
  hold: Hold,
): Promise<HoldEnd> {
  const { store, now } = tools;
  const again: TakenPicture[] = [];
  const refused: Words[] = [];
  let came = 0;
  let end: HoldEnd = 'released';
  // One picture always counts as being read. The question therefore waits for the last of them, as for the last of a
  // drop.
  await takeInTurn(tools, 1, async (drop) => {
    const goesOn = () =>
      drop.goesOn() && conceptById(store.getState().session, conceptId) !== undefined;
    let lastAt = now();
    const wasAsleep = () => now() - lastAt > ASLEEP_MS;
    for (let asked = 0; hold.isHeld(); asked++) {
      if (!goesOn()) end = 'withdrawn';
      else if (wasAsleep()) end = 'asleep';
      else if (asked === MOST_PER_HOLD) end = 'enough';
      if (end !== 'released') break;
      lastAt = now();
      const paced = new Promise((resolve) => setTimeout(resolve, PACE_MS));
      const file = await hold.take();
      const place = (picture: TakenPicture) => {
        if (!placePicture(tools, conceptId, picture, drop.key)) again.push(picture);
        else {
          came += 1;
          hold.taken();
        }
      };
      if (file && !wasAsleep())
        refused.push(...(await readPictures(tools, [file], place, goesOn, ignore)));
      await paced;
    }
    // A browser may end the hold as the device wakes up.
    if (end === 'released' && wasAsleep()) end = 'asleep';
    notifyRefused(store, refused, came);
    if (goesOn()) notifyAgain(tools, conceptId, again);
  });
  return end;
}

function ignore(): void {
  // Pictures that the camera has not taken yet cannot be counted in advance.
}
