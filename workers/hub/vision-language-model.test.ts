import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/domain/image-id.ts';
import { openTiny, plain } from './testing/open-tiny.ts';
import { lclPrompt } from './segments.ts';
import type { SeenPicture, VisionLanguageModel } from './vision-language-model.ts';

let model: VisionLanguageModel;
const pictures = new Map<ImageId, SeenPicture>();
const RED = 'red' as ImageId;
const BLUE = 'blue' as ImageId;
const QUERY = 'query' as ImageId;

beforeAll(async () => {
  model = await openTiny();
  pictures.set(RED, await model.see(plain(model, [220, 30, 30])));
  pictures.set(BLUE, await model.see(plain(model, [30, 30, 220])));
  pictures.set(QUERY, await model.see(plain(model, [200, 40, 40])));
});

const supportSet = [
  { demonstrationId: 'a', imageId: RED, label: 'dax' },
  { demonstrationId: 'b', imageId: BLUE, label: 'blicket' },
] as never;

describe('a vision-language model', () => {
  it('reads a prompt in stretches as it reads it at once', async () => {
    const { prefix, question } = lclPrompt(model, pictures, supportSet, QUERY);
    const whole = await model.read(
      null,
      [...prefix, question].flatMap(({ pieces }) => pieces),
    );
    let state = null;
    for (const { pieces } of prefix) {
      const read = await model.read(state, pieces);
      state?.dispose();
      state = read.state;
    }
    const last = await model.read(state, question.pieces);
    const atOnce = whole.logits.at(-1);
    const inStretches = last.logits.at(-1);
    const largest = Math.max(
      ...atOnce.map((logit, id) => Math.abs(logit - (inStretches[id] ?? 0))),
    );
    expect(largest).toBeLessThan(1e-3);
    expect(whole.state.length).toBe(last.state.length);
    for (const one of [whole.state, last.state, state]) one?.dispose();
    expect(model.liveTensors).toBe(0);
  });

  it('says what it is asked in its own template', () => {
    const { prefix, question } = lclPrompt(model, pictures, supportSet, QUERY);
    const text = [...prefix, question]
      .map(({ pieces }) =>
        pieces.map((piece) => ('ids' in piece ? '<image>' : model.textOf(piece))).join(''),
      )
      .join('');
    expect(text).toBe(
      [
        'User:<image>What is in the image?',
        'Assistant: there is "dax" in the image.',
        'User:<image>What is in the image?',
        'Assistant: there is "blicket" in the image.',
        'User:<image>What is in the image?',
        'Assistant: there is "',
      ].join('\n'),
    );
  });
});
