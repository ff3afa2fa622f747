import { createPrng, mixSeeds } from '../../../kernel/prng.ts';
import { drawn } from '../draw.ts';
import type { HeldOut } from '../../session/session.ts';

/** A test picture that a check asks about. */
export interface CheckedPicture {
  readonly heldOut: HeldOut;
  /** Place of its true concept. */
  readonly concept: number;
}

/** The most pictures that a check asks about. A hub model would take too long for more. */
export const MOST_CHECKED = 24;

/**
 * The test pictures of taught concepts. Where there are more than {@link MOST_CHECKED}, as many of each concept are drawn
 * as possible. They stay in the order of the tray.
 */
export function checkedPictures(
  testTray: readonly HeldOut[],
  labels: readonly string[],
  seed: number,
): readonly CheckedPicture[] {
  const known = testTray.flatMap((heldOut) => {
    const concept = heldOut.truth === null ? -1 : labels.indexOf(heldOut.truth);
    return concept < 0 ? [] : [{ heldOut, concept }];
  });
  if (known.length <= MOST_CHECKED) return known;
  const lines = labels.map((_, concept) => {
    const own = known.filter((picture) => picture.concept === concept);
    return drawn(own, own.length, createPrng(mixSeeds(seed, concept)));
  });
  const longest = Math.max(...lines.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, round) =>
    lines.flatMap((line) => line[round] ?? []),
  ).flat();
  const chosen = new Set(inTurn.slice(0, MOST_CHECKED));
  return known.filter((picture) => chosen.has(picture));
}
