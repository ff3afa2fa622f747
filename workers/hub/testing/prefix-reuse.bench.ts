import type { Tensor } from '@huggingface/transformers';
import { bench, describe } from 'vitest';
import type { ImageId } from '../../../src/kernel/image-id.ts';
import { LCL_QUESTION } from '../../../src/domain/lcl/conversation.ts';
import { lclSentence } from '../../../src/domain/lcl/answer.ts';
import type { SupportSet } from '../../../src/domain/lcl/support-set.ts';
import { createLinkReader } from '../link-reader.ts';
import { openTiny, plainPixels, TINY, tinyLibrary } from './open-tiny.ts';
import type { SeenPicture } from '../vision-language-model.ts';

// What the kept prefix saves: `npx vitest bench --run --project 'own process' prefix-reuse`. The last
// lines are the ratios.
// `link-reader.test.ts` counts what is read, which no load of the machine changes.

type Colour = readonly [number, number, number];

const LABELS = ['dax', 'wug'];
/** The library generates the whole sentence where this engine only scores labels. In tokens. */
const SENTENCE = 24;
const always = () => Promise.resolve(true);

/** Eight demonstrations, two concepts in turn. */
const shown = Array.from({ length: 8 }, (_, index) => ({
  imageId: `picture ${index}` as ImageId,
  label: LABELS[index % 2] ?? '',
  colour: (index % 2 ? [40, 70, 200 - index] : [200 - index, 40, 40]) as Colour,
}));
const supportSet = shown.map(({ imageId, label }) => ({
  demonstrationId: imageId,
  imageId,
  label,
})) as unknown as SupportSet;

const model = await openTiny();
const contentFree = await model.see(plainPixels(model, [128, 128, 128]));
const asker = readerOf(new Map());
await asker.seeAll();
const generate = await generateWithLibrary();
let questions = 0;

describe('a question about eight demonstrations', () => {
  bench('a later question', () => asker.ask(`later ${questions++}`, [30, 60, 190]));

  bench('a first question', async () => {
    const fresh = readerOf(new Map());
    await fresh.seeAll();
    await fresh.ask('first', [190, 30, 30]);
  });

  bench('the library’s own generate on the same chat', async () => {
    await generate();
  });
});

function readerOf(pictures: Map<ImageId, SeenPicture>) {
  const now = () => performance.now();
  const reader = createLinkReader({ model, contentFree }, pictures, now, 2 ** 28);
  const see = async (imageId: ImageId, colour: Colour) =>
    pictures.set(imageId, await model.see(plainPixels(model, [...colour])));
  return {
    async seeAll() {
      for (const { imageId, colour } of shown) await see(imageId, colour);
    },
    async ask(name: string, colour: Colour) {
      const imageId = name as ImageId;
      await see(imageId, colour);
      await reader.answer({ supportSet, query: { imageId, source: '' }, labels: LABELS }, always);
    },
  };
}

/** The same chat, as the library answers it without anything that is kept. */
async function generateWithLibrary(): Promise<() => Promise<Tensor>> {
  const library = await tinyLibrary();
  const processor = await library.AutoProcessor.from_pretrained(TINY.repository);
  const plainModel = await library.AutoModelForImageTextToText.from_pretrained(TINY.repository, {
    device: 'auto',
    dtype: { embed_tokens: 'fp16', vision_encoder: 'q4', decoder_model_merged: 'q4' },
    session_options: { executionProviders: ['wasm'] },
  });
  const size = model.pictureSize;
  Object.assign(processor.image_processor ?? {}, { size: { longest_edge: size } });
  const images = [...shown.map(({ colour }) => colour), [30, 60, 190] as const].map(
    (colour) => new library.RawImage(plainPixels(model, [...colour]), size, size, 4),
  );
  const turns = shown.flatMap(({ label }) => [
    { role: 'user', content: [{ type: 'image' }, { type: 'text', text: LCL_QUESTION }] },
    { role: 'assistant', content: [{ type: 'text', text: lclSentence(label) }] },
  ]);
  const asks = { role: 'user', content: [{ type: 'image' }, { type: 'text', text: LCL_QUESTION }] };
  return async () => {
    const prompt = processor.apply_chat_template([...turns, asks] as never, {
      tokenize: false,
      add_generation_prompt: true,
    });
    const inputs = (await processor(prompt, images, { do_image_splitting: false })) as object;
    return plainModel.generate({
      ...inputs,
      max_new_tokens: SENTENCE,
    } as never) as Promise<Tensor>;
  };
}
