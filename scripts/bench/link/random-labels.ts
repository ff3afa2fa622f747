import { LABEL_BYTES } from '../../../workers/mini/weights/manifest.ts';
import { utf8Length } from '../../../src/domain/lcl/label.ts';
import type { Prng } from '../../../src/kernel/prng.ts';

/** Code points, both ends included. */
type Range = readonly [first: number, last: number];

/** Letters of each script. `any` is every code point that UTF-8 can encode, with one byte as often as with four. */
const ranges = {
  latin: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x17f],
  ],
  greek: [
    [0x391, 0x3a1],
    [0x3b1, 0x3c9],
  ],
  cyrillic: [[0x400, 0x45f]],
  arabic: [
    [0x621, 0x63a],
    [0x641, 0x64a],
  ],
  devanagari: [
    [0x905, 0x939],
    [0x93e, 0x94d],
  ],
  cjk: [[0x4e00, 0x9fff]],
  hangul: [[0xac00, 0xd7a3]],
  emoji: [
    [0x1f300, 0x1f64f],
    [0x1f680, 0x1f6c5],
    [0x1f900, 0x1f9ff],
  ],
  any: [
    [0x0, 0x7f],
    [0x80, 0x7ff],
    [0x800, 0xd7ff],
    [0xe000, 0xffff],
    [0x10000, 0x10ffff],
  ],
} satisfies Record<string, readonly [Range, ...Range[]]>;

export type Script = keyof typeof ranges;

export const scripts = Object.keys(ranges) as readonly Script[];

/**
 * A random label of one script, of 1 to 32 UTF-8 bytes. All lengths are equally frequent as far as the script's
 * characters allow.
 */
export function randomLabel(script: Script, prng: Prng): string {
  const bytes = prng.whole(1, LABEL_BYTES);
  const characterOf: readonly [Range, ...Range[]] = ranges[script];
  let label = '';
  for (;;) {
    const longer = label + String.fromCodePoint(prng.whole(...prng.pick(characterOf)));
    if (label !== '' && utf8Length(longer) > bytes) return label;
    label = longer;
  }
}
