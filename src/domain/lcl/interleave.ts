import { labelsOf, type LabelledPicture, type SupportSet } from './support-set.ts';

/**
 * How far a picture may stand from its place among those of its concept, in places. Enough to shuffle the few pictures that
 * are usual; not more, because a picture that is taught later must not change what a model has read of a hundred before it.
 */
const REACH = 3;

/**
 * The support set in the order in which a pretrained model reads it: round after round with one picture of each concept that
 * has any left, so that no concept stands at the end alone. `seed` shuffles the concepts of each round and, within reach,
 * the pictures of each concept. The same for the same input; another picture of a concept leaves the rounds before its place
 * as they were, which is what an engine keeps of them (its cached prefix).
 */
export function interleave(supportSet: SupportSet, seed: number): SupportSet {
  const lines = labelsOf(supportSet).map((label) => ({
    label,
    pictures: shuffledWithinReach(
      supportSet.filter((shown) => shown.label === label),
      seed,
    ),
  }));
  const ordered: LabelledPicture[] = [];
  for (let round = 0; ordered.length < supportSet.length; round++) {
    const left = lines
      .filter(({ pictures }) => round < pictures.length)
      .map(({ label, pictures }) => ({ picture: pictures[round], key: chance(seed, round, label) }))
      .sort((one, other) => one.key - other.key)
      .flatMap(({ picture }) => picture ?? []);
    // Where two rounds meet, two pictures of one concept could: then the second waits.
    const [first, second, ...rest] = left;
    const meets = first && first.label === ordered.at(-1)?.label;
    ordered.push(...(meets && second ? [second, first, ...rest] : left));
  }
  return ordered;
}

const OF_NO_ROUND = -1;

function shuffledWithinReach(
  pictures: readonly LabelledPicture[],
  seed: number,
): readonly LabelledPicture[] {
  return pictures
    .map((picture, place) => ({
      picture,
      key: place + REACH * chance(seed, OF_NO_ROUND, picture.demonstrationId),
    }))
    .sort((one, other) => one.key - other.key)
    .map(({ picture }) => picture);
}

/** A number from 0 to 1 that depends on all of this and looks like chance: FNV-1a, its bits mixed as MurmurHash ends. */
function chance(seed: number, round: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed} ${round} ${name}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
