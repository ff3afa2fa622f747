import type { Conversation } from '../../src/domain/lcl/conversation.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { LinkContext, Taught } from '../../src/domain/lcl/link-context.ts';
import type { CandidateScores, Scores } from '../../src/domain/lcl/scores.ts';
import type { SupportSet } from '../../src/domain/lcl/support-set.ts';
import type { FreeAnswer } from '../protocol/hub-engine.ts';
import { createCalibration } from './calibration.ts';
import type { PrefixState } from './prefix-state.ts';
import type { OpenedHubModel } from './open-hub-model.ts';
import { createPace } from './pace.ts';
import { createPrefixCache } from './prefix-cache.ts';
import { conversationPrompt, type Pictures, type Prompt, type Segment } from './segments.ts';
import { createContextWriter } from './context-writer.ts';
import { LONGEST_ANSWER, generateText } from './generate-text.ts';
import {
  lengthOf,
  type Piece,
  type SeenPicture,
  type VisionLanguageModel,
} from './vision-language-model.ts';

type MayGoOn = () => Promise<boolean>;

/** A pretrained model that reads link contexts. What it has read is kept, and questions extend it without changing it. */
export interface LinkReader {
  readonly model: VisionLanguageModel;
  /** Whether the longest label still fits after the demonstrations and the question. The pictures must have been seen. */
  hasRoomFor(supportSet: SupportSet, labels: readonly string[]): boolean;
  /** Whether a short answer has room after the demonstrations, the earlier turns and the question. */
  hasRoomToTalk(conversation: Conversation): boolean;
  answer(linkContext: LinkContext, mayGoOn: MayGoOn): Promise<Scores | 'superseded'>;
  explain(
    linkContext: LinkContext,
    onProgress: (done: number, total: number) => void,
    mayGoOn: MayGoOn,
  ): Promise<Scores | 'superseded'>;
  scoreFrame(rgba: Uint8ClampedArray, taught: Taught): Promise<CandidateScores>;
  /** When `mayGoOn` ends it early, the answer is the text that was said until then. */
  converse(
    conversation: Conversation,
    onText: (piece: string) => void,
    mayGoOn: MayGoOn,
  ): Promise<FreeAnswer | 'superseded'>;
}

/** A free answer is not started if there is room for fewer tokens than this. */
const SHORT_ANSWER = 32;

const always: MayGoOn = () => Promise.resolve(true);

type Opened = Pick<OpenedHubModel, 'model' | 'contentFree'>;

export function createLinkReader(
  { model, contentFree }: Opened,
  pictures: Pictures,
  now: () => number,
  budgetBytes: number,
): LinkReader {
  const pace = createPace(now);
  const cache = createPrefixCache({
    budgetBytes,
    extend: (state, segment) =>
      pace.ofDemonstration(async () => (await model.read(state, segment.pieces)).state),
  });
  const calibration = createCalibration(model, contentFree, pace.ofQuestion);
  const write = createContextWriter(model, pictures);
  const promptOf = createPromptWriter(model, pictures);

  function scores(
    supportSet: SupportSet,
    picture: SeenPicture,
    labels: readonly string[],
    state: PrefixState | null,
  ): Promise<CandidateScores> {
    return calibration.scores(write(supportSet), picture, labels, state);
  }

  return {
    model,
    ...createRoom({ model, contentFree }, write, promptOf),

    async answer({ supportSet, query, labels }, mayGoOn) {
      const read = await cache.read(write(supportSet).prefix, mayGoOn);
      if (read === 'superseded') return read;
      const full = await scores(supportSet, seen(pictures, query.imageId), labels, read.state);
      return { full, without: [], leaveOneOutMs: pace.leaveOneOutMs(supportSet.length) };
    },

    async explain({ supportSet, query, labels }, onProgress, mayGoOn) {
      const read = await cache.read(write(supportSet).prefix, mayGoOn);
      if (read === 'superseded') return read;
      const full = await scores(supportSet, seen(pictures, query.imageId), labels, read.state);
      const without: Scores['without'][number][] = [];
      for (const [index, { demonstrationId }] of supportSet.entries()) {
        onProgress(index, supportSet.length);
        const others = supportSet.toSpliced(index, 1);
        const aside = await cache.readAside(write(others).prefix, mayGoOn);
        if (aside === 'superseded') return aside;
        try {
          const left = await scores(others, seen(pictures, query.imageId), labels, aside.state);
          without.push({ demonstrationId, scores: left });
        } finally {
          if (!aside.isKept) aside.state?.dispose();
        }
      }
      onProgress(supportSet.length, supportSet.length);
      return { full, without };
    },

    async scoreFrame(rgba, { supportSet, labels }) {
      const picture = await model.see(rgba);
      const read = await cache.read(write(supportSet).prefix, always);
      if (read === 'superseded') throw new Error('nothing supersedes the scoring of a frame');
      return scores(supportSet, picture, labels, read.state);
    },

    async converse(conversation, onText, mayGoOn) {
      const { prefix, question } = promptOf(conversation);
      const read = await cache.read(prefix, mayGoOn);
      if (read === 'superseded') return read;
      const length = (read.state?.length ?? 0) + tokensIn(question);
      const longest = Math.min(LONGEST_ANSWER, model.contextTokens - length);
      return generateText(model, read.state, question, { onText, mayGoOn, longest });
    },
  };
}

function seen(pictures: Pictures, imageId: ImageId): SeenPicture {
  const picture = pictures.get(imageId);
  if (!picture) throw new Error(`the picture ${imageId} was not seen`);
  return picture;
}

/** A context that is first counted and then read is written only once. */
function createPromptWriter(model: VisionLanguageModel, pictures: Pictures) {
  let last: { readonly conversation: Conversation; readonly prompt: Prompt } | null = null;
  return (conversation: Conversation): Prompt => {
    if (last?.conversation !== conversation)
      last = { conversation, prompt: conversationPrompt(model, pictures, conversation) };
    return last.prompt;
  };
}

/** Counts the tokens of what is to be read. */
function createRoom(
  { model, contentFree }: Opened,
  write: ReturnType<typeof createContextWriter>,
  promptOf: (conversation: Conversation) => Prompt,
): Pick<LinkReader, 'hasRoomFor' | 'hasRoomToTalk'> {
  /** A context with more pictures than this is too long in any case. It is not written, because a template is slow. */
  const certainlyTooMany = (supportSet: SupportSet) =>
    supportSet.length * contentFree.ids.length > model.contextTokens;

  return {
    hasRoomFor(supportSet, labels) {
      if (certainlyTooMany(supportSet)) return false;
      const { prefix, questionAbout, tokensOf } = write(supportSet);
      const longest = Math.max(0, ...labels.map((label) => tokensOf(label).length));
      const asked = tokensIn(questionAbout(contentFree)) + longest;
      return tokensRead(prefix) + asked <= model.contextTokens;
    },

    hasRoomToTalk(conversation) {
      if (certainlyTooMany(conversation.supportSet)) return false;
      const { prefix, question } = promptOf(conversation);
      return tokensRead(prefix) + tokensIn(question) + SHORT_ANSWER <= model.contextTokens;
    },
  };
}

function tokensIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
}

function tokensRead(prefix: readonly Segment[]): number {
  return prefix.reduce((sum, { pieces }) => sum + tokensIn(pieces), 0);
}
