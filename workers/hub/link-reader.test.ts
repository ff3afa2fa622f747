import { expect, it } from 'vitest';
import { LCL_QUESTION } from '../../src/domain/lcl/conversation.ts';
import type { DemonstrationId } from '../../src/domain/lcl/demonstration.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import { createLinkReader } from './link-reader.ts';
import { LONGEST_ANSWER } from './generate-text.ts';
import { openTiny, plainPixels } from './testing/open-tiny.ts';
import { lengthOf, type Piece } from './vision-language-model.ts';

it('lets no free answer fill the whole context', { timeout: 60_000 }, async () => {
  const model = await openTiny();
  const picture = await model.see(plainPixels(model, [214, 40, 40]));
  const imageId = 'red' as ImageId;
  // A model that never ends its answer.
  const endless = Object.create(model, { endIds: { value: new Set() } }) as typeof model;
  const reader = createLinkReader(
    { model: endless, contentFree: picture },
    new Map([[imageId, picture]]),
    () => 0,
    2 ** 28,
  );
  const conversation = { supportSet: [], imageId, turns: [], question: 'What colour is this?' };
  let asked = 0;
  const answer = await reader.converse(
    conversation,
    () => undefined,
    () => Promise.resolve(++asked <= LONGEST_ANSWER + 10),
  );
  expect(answer).toMatchObject({ endedBecause: 'length' });
  expect(asked).toBe(LONGEST_ANSWER + 1);
});

it(
  'reads of a later question, and of what is said after it, only what is new',
  { timeout: 60_000 },
  async () => {
    const model = await openTiny();
    const contentFree = await model.see(plainPixels(model, [128, 128, 128]));
    const shades = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const pictures = new Map(
      await Promise.all(
        shades.map(
          async (shade) =>
            [
              `${shade}` as ImageId,
              await model.see(plainPixels(model, [20 * shade, 40, 60])),
            ] as const,
        ),
      ),
    );
    let reads: number[] = [];
    const counted = Object.create(model, {
      read: {
        value: (state: never, pieces: readonly Piece[]) => {
          reads.push(pieces.reduce((sum, piece) => sum + lengthOf(piece), 0));
          return model.read(state, pieces);
        },
      },
    }) as typeof model;
    const reader = createLinkReader({ model: counted, contentFree }, pictures, () => 0, 2 ** 28);
    const supportSet = shades.slice(0, 8).map((shade) => ({
      demonstrationId: `${shade}` as DemonstrationId,
      imageId: `${shade}` as ImageId,
      label: shade % 2 ? 'dax' : 'wug',
    }));
    const always = () => Promise.resolve(true);
    const tokensOf = async (run: () => Promise<unknown>) => {
      reads = [];
      await run();
      return reads;
    };
    const ask = (imageId: string) =>
      tokensOf(() =>
        reader.answer(
          {
            supportSet,
            labels: ['dax', 'wug'],
            query: { imageId: imageId as ImageId, source: '' },
          },
          always,
        ),
      );
    const first = await ask('8');
    const demonstrations = first.slice(0, 8);
    // Two labels of several tokens behind the question, and the same for the grey picture.
    const later = await ask('9');
    expect(later).toEqual(first.slice(8, 8 + later.length));
    expect(sumOf(later)).toBeLessThan(Math.min(...demonstrations) * 2);
    const said = await tokensOf(() =>
      reader.converse(
        { supportSet, imageId: '9' as ImageId, turns: [], question: LCL_QUESTION },
        () => undefined,
        always,
      ),
    );
    const [question = NaN, ...each] = said;
    expect(question).toBeLessThan(Math.min(...demonstrations));
    expect(new Set(each)).toEqual(new Set([1]));
  },
);

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
