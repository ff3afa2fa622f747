/**
 * How much of a device's memory may hold what was read of link contexts, in bytes: a sixteenth. SmolVLM 256M takes 46 KB for
 * every token in 32-bit numbers, 4 MB for a demonstration, and every state is whole: eight demonstrations in a row take
 * 140 MB. `gigabytes` is what the browser says (at most 8 where it says anything).
 */
export function prefixBytes(gigabytes: number | undefined): number {
  return (gigabytes ?? UNSAID) * (2 ** 30 / 16);
}

/** Browsers that say nothing run on phones too. */
const UNSAID = 4;
