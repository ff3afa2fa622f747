import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/domain/lcl/conversation.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { SupportSet } from '../../src/domain/lcl/support-set.ts';
import { scoreContinuations } from './score-continuations.ts';
import { conversationPrompt, writeContext } from './segments.ts';
import { generateText } from './generate-text.ts';
import { openTiny, plainPixels } from './testing/open-tiny.ts';
import type {
  ChatMessage,
  Piece,
  SeenPicture,
  VisionLanguageModel,
} from './vision-language-model.ts';

/** The results of the same files in Python (`training/test_tiny.py`). */
interface ReferenceCase {
  readonly name: string;
  readonly messages: readonly ChatMessage[];
  readonly colours: readonly (readonly [number, number, number])[];
  readonly split: boolean;
  readonly promptTokens: readonly number[];
  readonly answer: string;
  readonly labels?: readonly { readonly label: string; readonly logProbability: number }[];
}

const { cases, tolerance } = JSON.parse(
  readFileSync(
    new URL('../../e2e/fixtures/hub/tiny-smolvlm-reference.json', import.meta.url),
    'utf8',
  ),
) as { cases: readonly ReferenceCase[]; tolerance: { logProbability: number } };

let model: VisionLanguageModel;

beforeAll(async () => {
  model = await openTiny();
}, 60_000);

const always = () => Promise.resolve(true);
const idsOf = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => ('ids' in piece ? piece.ids : piece));
const textOf = ({ content }: ChatMessage) =>
  content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('');

async function seen({ colours }: ReferenceCase) {
  const pictures = new Map<ImageId, SeenPicture>();
  for (const [index, colour] of colours.entries())
    pictures.set(`picture ${index}` as ImageId, await model.see(plainPixels(model, colour)));
  return pictures;
}

// Pictures are never split into tiles here.
const whole = cases.filter(({ split }) => !split);

describe('the tiny model, read as Python reads it', { timeout: 60_000 }, () => {
  it.each(whole.filter(({ labels }) => !labels))('$name', async (reference) => {
    const { messages, promptTokens, answer } = reference;
    const pictures = await seen(reference);
    const said = messages.map(textOf);
    const turns: Turn[] = [];
    for (let at = 0; at + 1 < said.length; at += 2)
      turns.push({ question: said[at] ?? '', answer: said[at + 1] ?? '' });
    const { prefix, question } = conversationPrompt(model, pictures, {
      supportSet: [],
      imageId: 'picture 0' as ImageId,
      turns,
      question: said.at(-1) ?? '',
    });
    const before = prefix.flatMap(({ pieces }) => pieces);
    expect(idsOf([...before, ...question])).toEqual(promptTokens);
    const spoken = await generateText(model, null, [...before, ...question], {
      onText: () => undefined,
      mayGoOn: always,
    });
    expect(spoken).toEqual({ text: answer.trim(), endedBecause: 'end' });
  });

  it.each(whole.filter(({ labels }) => labels))('$name', async (reference) => {
    const { messages, promptTokens, labels = [] } = reference;
    const pictures = await seen(reference);
    const supportSet = messages
      .filter(({ role }) => role === 'assistant')
      .map((message, index) => ({
        demonstrationId: String(index),
        imageId: `picture ${index}`,
        label: /"(.*)"/.exec(textOf(message))?.[1] ?? '',
      })) as unknown as SupportSet;
    const context = writeContext(model, pictures, supportSet);
    const query = pictures.get(`picture ${supportSet.length}` as ImageId);
    if (!query) throw new Error('the question has a picture');
    const prompt = [
      ...context.prefix.flatMap(({ pieces }) => pieces),
      ...context.questionAbout(query),
    ];
    expect(idsOf(prompt)).toEqual([...promptTokens, ...model.tokenise(' there is "')]);
    const { state, logits } = await model.read(null, prompt);
    const tokens = labels.map(({ label }) => context.tokensOf(label));
    const scores = await scoreContinuations(model, state, logits, tokens);
    state.dispose();
    const gaps = labels.map(({ logProbability }, index) =>
      Math.abs((scores[index] ?? NaN) - logProbability),
    );
    expect(Math.max(...gaps)).toBeLessThan(tolerance.logProbability);
  });
});
