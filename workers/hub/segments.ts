import { LCL_QUESTION, type Conversation } from '../../src/domain/lcl/conversation.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { SupportSet } from '../../src/domain/lcl/support-set.ts';
import { plainText } from '../../src/domain/lcl/plain-text.ts';
import { lclSentence } from '../../src/domain/lcl/answer.ts';
import type {
  ChatMessage,
  Piece,
  SeenPicture,
  VisionLanguageModel,
} from './vision-language-model.ts';

/** A part of a prompt that is read at once. It is one demonstration, one turn, or the question. */
export interface Segment {
  /** Two segments with the same text and pictures have the same key. */
  readonly key: string;
  readonly pieces: readonly Piece[];
}

/** A conversation as the model reads it. It consists of the segments that may be kept, and of the question. */
export interface Prompt {
  readonly prefix: readonly Segment[];
  readonly question: readonly Piece[];
}

/** What is needed to write a prompt: the model's template and its tokens. */
export type Writer = Pick<VisionLanguageModel, 'imageMarker' | 'render' | 'tokenise'>;

export type Pictures = ReadonlyMap<ImageId, SeenPicture>;

/** The part of a support set that the model reads, whatever picture is asked about. */
export interface WrittenContext {
  /** One for each demonstration, in the order of the support set. */
  readonly prefix: readonly Segment[];
  /** The question about this picture, with the answer begun up to the quotation mark before the label. */
  questionAbout(picture: SeenPicture): readonly Piece[];
  /** The label in tokens, including the one that closes it. These tokens are scored. */
  tokensOf(label: string): readonly number[];
}

/**
 * The prompt of link-context learning. It has one chat turn for each demonstration, in the order of the support set, and
 * then the question. Throws if one of the pictures has not been seen yet.
 */
export function writeContext(
  writer: Writer,
  pictures: Pictures,
  supportSet: SupportSet,
): WrittenContext {
  const demonstrations = demonstrationMessages(supportSet);
  const prefix = prefixSegments(writer, pictures, supportSet, demonstrations);
  const asks = userTurn(true, LCL_QUESTION);
  const { opening, closing } = aroundLabel(writer);
  const text = rest(writer, demonstrations.flat(), [asks], true) + opening;
  const [before = [], after = []] = text.split(writer.imageMarker).map(writer.tokenise);
  const close = writer.tokenise(closing).slice(0, 1);
  return {
    prefix,
    questionAbout: (picture) => [before, picture, after],
    tokensOf: (label) => [...writer.tokenise(readable(label)), ...close],
  };
}

/** The prompt of a free question: the demonstrations, the earlier turns, and the question, ready for the answer. */
export function conversationPrompt(
  writer: Writer,
  pictures: Pictures,
  { supportSet, imageId, turns, question }: Conversation,
): Prompt {
  const demonstrations = demonstrationMessages(supportSet);
  const prefix = [...prefixSegments(writer, pictures, supportSet, demonstrations)];
  const picture = seen(pictures, imageId);
  let before = demonstrations.flat();
  let isFirst = true;
  for (const turn of turns) {
    const messages = [userTurn(isFirst, plainText(turn.question)), said(plainText(turn.answer))];
    const text = rest(writer, before, messages, false);
    prefix.push({
      key: JSON.stringify([text, isFirst ? imageId : null]),
      pieces: piecesOf(writer, text, isFirst ? [picture] : []),
    });
    before = [...before, ...messages];
    isFirst = false;
  }
  const text = rest(writer, before, [userTurn(isFirst, plainText(question))], true);
  return { prefix, question: piecesOf(writer, text, isFirst ? [picture] : []) };
}

function demonstrationMessages(supportSet: SupportSet): readonly ChatMessage[][] {
  return supportSet.map(({ label }) => [
    userTurn(true, LCL_QUESTION),
    said(lclSentence(readable(label))),
  ]);
}

function prefixSegments(
  writer: Writer,
  pictures: Pictures,
  supportSet: SupportSet,
  demonstrations: readonly ChatMessage[][],
): readonly Segment[] {
  return supportSet.map(({ imageId, label: written }, index) => {
    const label = readable(written);
    const before = demonstrations.slice(0, index).flat();
    const text = rest(writer, before, demonstrations[index] ?? [], false);
    // The label is cut out and tokenised alone, as the candidates are. So the model copies the same tokens that are
    // scored.
    const sentence = lclSentence(label);
    const at = text.lastIndexOf(sentence) + sentence.indexOf(label);
    const pieces = [
      ...piecesOf(writer, text.slice(0, at), [seen(pictures, imageId)]),
      writer.tokenise(label),
      writer.tokenise(text.slice(at + label.length)),
    ];
    return { key: JSON.stringify([text, imageId]), pieces };
  });
}

/** The text that the template writes for these messages after the earlier ones. Throws if it changes the earlier text. */
function rest(
  writer: Writer,
  before: readonly ChatMessage[],
  messages: readonly ChatMessage[],
  asksForAnswer: boolean,
): string {
  const beginning = before.length === 0 ? '' : writer.render(before, false);
  const whole = writer.render([...before, ...messages], asksForAnswer);
  if (!whole.startsWith(beginning))
    throw new Error('this model’s chat template changes earlier turns: its prefix cannot be kept');
  return whole.slice(beginning.length);
}

/** The text that the template writes between the prompt for an answer and the label, and after the label. */
function aroundLabel(writer: Writer): { opening: string; closing: string } {
  const LABEL = 'dax';
  const question = userTurn(true, LCL_QUESTION);
  const asked = writer.render([question], true);
  const answered = writer.render([question, said(lclSentence(LABEL))], false);
  if (!answered.startsWith(asked))
    throw new Error('this model’s chat template writes an answer otherwise than it asks for one');
  const answer = answered.slice(asked.length);
  const at = answer.indexOf(LABEL);
  return { opening: answer.slice(0, at), closing: answer.slice(at + LABEL.length) };
}

function piecesOf(
  writer: Writer,
  text: string,
  pictures: readonly SeenPicture[],
): readonly Piece[] {
  const texts = text.split(writer.imageMarker);
  if (texts.length !== pictures.length + 1)
    throw new Error(`${pictures.length} pictures for ${texts.length - 1} places`);
  return texts
    .flatMap((between, index) => [pictures[index - 1] ?? [], writer.tokenise(between)])
    .filter((piece) => 'ids' in piece || piece.length > 0);
}

/** A label as the model may read it. A label made of nothing but chat tokens is not a name for the model. */
function readable(label: string): string {
  return plainText(label) || '?';
}

function userTurn(showsPicture: boolean, text: string): ChatMessage {
  const content = [{ type: 'text', text } as const];
  return { role: 'user', content: showsPicture ? [{ type: 'image' }, ...content] : content };
}

function said(text: string): ChatMessage {
  return { role: 'assistant', content: [{ type: 'text', text }] };
}

function seen(pictures: Pictures, imageId: ImageId): SeenPicture {
  const picture = pictures.get(imageId);
  if (!picture) throw new Error(`the picture ${imageId} was not seen`);
  return picture;
}
