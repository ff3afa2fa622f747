import { labelsOf, type LabelledPicture, type SupportSet } from './support-set.ts';

/**
 * How many places a picture may be from its own place among those of its concept. This is enough to shuffle the few
 * pictures that are usual. It is not more, because a picture that is taught later must not change what a model has read
 * of a hundred before it.
 */
const REACH = 3;

/**
 * The support set in the order in which a pretrained model reads it. Each round has one picture of each concept that
 * has any left, so that no concept comes only at the end. `seed` shuffles the concepts of each round and, within reach,
 * the pictures of each concept. The same input gives the same order. Another picture of a concept leaves the rounds
 * before its place unchanged, and those rounds are what an engine keeps (its cached prefix).
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
    // Where two rounds meet, two pictures of one concept could be neighbours. Then the second one waits.
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

/**
 * A number from 0 to 1 that depends on all of this and looks random. It is FNV-1a with the final mixing of MurmurHash.
 */
function chance(seed: number, round: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed} ${round} ${name}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
