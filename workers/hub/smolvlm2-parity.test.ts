import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { SupportSet } from '../../src/domain/lcl/support-set.ts';
import { writeContext } from './segments.ts';
import { openTiny, tinyLibrary, TINY_SMOLVLM2 } from './testing/open-tiny.ts';
import type { SeenPicture, VisionLanguageModel } from './vision-language-model.ts';

/** What transformers' processor makes of the same chat in Python (`training/tiny/smolvlm2_reference.py`). */
const reference = JSON.parse(
  readFileSync(
    new URL('../../e2e/fixtures/hub/tiny-smolvlm2-reference.json', import.meta.url),
    'utf8',
  ),
) as {
  readonly text: string;
  readonly labels: readonly string[];
  readonly inputIds: readonly number[];
  readonly pixelShape: readonly number[];
  readonly pixelMaskSum: number;
  readonly places: readonly (readonly [number, number, number])[];
  readonly pixels: readonly (readonly number[])[];
};

const SIDE = 64;
const PICTURES = [0, 1, 2];

function pixelsOf(number: number): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(SIDE * SIDE * 4).fill(255);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++)
      for (let c = 0; c < 3; c++)
        rgba[(y * SIDE + x) * 4 + c] = (3 * x + 5 * y + 50 * c + 40 * number) % 256;
  return rgba;
}

const idOf = (number: number) => `picture ${number}` as ImageId;

describe(
  'several pictures in one chat, against transformers in Python',
  { timeout: 60_000 },
  () => {
    let model: VisionLanguageModel;
    const seen = new Map<ImageId, SeenPicture>();

    beforeAll(async () => {
      model = await openTiny(TINY_SMOLVLM2);
      for (const number of PICTURES) seen.set(idOf(number), await model.see(pixelsOf(number)));
    }, 60_000);

    it('reads the same tokens, though the page looks at one picture at a time', () => {
      const supportSet = reference.labels.map((label, index) => ({
        demonstrationId: String(index),
        imageId: idOf(index),
        label,
      })) as unknown as SupportSet;
      const context = writeContext(model, seen, supportSet);
      const query = seen.get(idOf(2));
      if (!query) throw new Error('the question has a picture');
      const pieces = [
        ...context.prefix.flatMap((segment) => segment.pieces),
        ...context.questionAbout(query),
      ];
      const ids = pieces.flatMap((piece) => ('ids' in piece ? piece.ids : piece));
      expect(ids).toEqual([...reference.inputIds, ...model.tokenise(' there is "')]);
    });

    it('lays the pixels of all pictures as the Python library does', async () => {
      const library = await tinyLibrary(TINY_SMOLVLM2);
      const processor = await library.AutoProcessor.from_pretrained(TINY_SMOLVLM2.repository);
      Object.assign(processor.image_processor ?? {}, {
        do_image_splitting: false,
        size: { longest_edge: SIDE },
      });
      const pictures = PICTURES.map(
        (number) => new library.RawImage(pixelsOf(number), SIDE, SIDE, 4),
      );
      const made = (await processor(reference.text, [pictures])) as Record<
        'input_ids' | 'pixel_values' | 'pixel_attention_mask',
        { readonly dims: readonly number[]; readonly data: ArrayLike<number | bigint | boolean> }
      >;
      expect(Array.from(made.input_ids.data, Number)).toEqual(reference.inputIds);
      expect(made.pixel_values.dims).toEqual(reference.pixelShape);
      const mask = Array.from(made.pixel_attention_mask.data, Number);
      expect(mask.reduce((sum, one) => sum + one, 0)).toBe(reference.pixelMaskSum);
      for (const number of PICTURES)
        for (const [index, [c, y, x]] of reference.places.entries()) {
          const at = ((number * 3 + c) * SIDE + y) * SIDE + x;
          const expected = reference.pixels[number]?.[index] ?? NaN;
          expect(Number(made.pixel_values.data[at])).toBeCloseTo(expected, 5);
        }
    });
  },
);
