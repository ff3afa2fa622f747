import type { Conversation } from '../../src/domain/conversation.ts';
import type { ImageId } from '../../src/domain/image-id.ts';
import type { LinkContext, Taught } from '../../src/domain/link-context.ts';
import type { CandidateScores, Scores } from '../../src/domain/scores.ts';
import type { SupportSet } from '../../src/domain/support-set.ts';
import type { FreeAnswer } from '../hub-protocol.ts';
import { createCalibration } from './calibration.ts';
import type { ModelState } from './model-state.ts';
import type { OpenedHubModel } from './open-hub-model.ts';
import { createPace } from './pace.ts';
import { createPrefixCache } from './prefix-cache.ts';
import { conversationPrompt, type Pictures } from './segments.ts';
import { createContextWriter } from './context-writer.ts';
import { speak } from './speak.ts';
import {
  lengthOf,
  type Piece,
  type SeenPicture,
  type VisionLanguageModel,
} from './vision-language-model.ts';

type MayGoOn = () => Promise<boolean>;

/** A pretrained model that reads link contexts: what it has read is kept, and questions extend it without changing it. */
export interface LinkReader {
  readonly model: VisionLanguageModel;
  /** Whether so many demonstrations and a question fit into what the model can read. */
  hasRoomFor(supportSet: SupportSet): boolean;
  answer(linkContext: LinkContext, mayGoOn: MayGoOn): Promise<Scores | 'superseded'>;
  explain(
    linkContext: LinkContext,
    onProgress: (done: number, total: number) => void,
    mayGoOn: MayGoOn,
  ): Promise<Scores | 'superseded'>;
  glance(rgba: Uint8ClampedArray, taught: Taught): Promise<CandidateScores>;
  /** Ended early by `mayGoOn`, what was said until then is the answer. */
  converse(
    conversation: Conversation,
    onText: (piece: string) => void,
    mayGoOn: MayGoOn,
  ): Promise<FreeAnswer | 'superseded'>;
}

/** Tokens of a demonstration beside its picture, and of a question with its answer: generous. */
const WORDS = 40;
const QUESTION = 320;

const always: MayGoOn = () => Promise.resolve(true);

export function createLinkReader(
  { model, contentFree }: Pick<OpenedHubModel, 'model' | 'contentFree'>,
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
  const calibration = createCalibration(model, contentFree);

  const write = createContextWriter(model, pictures);

  function scores(
    supportSet: SupportSet,
    picture: SeenPicture,
    labels: readonly string[],
    state: ModelState | null,
  ): Promise<CandidateScores> {
    return pace.ofQuestion(() => calibration.scores(write(supportSet), picture, labels, state));
  }

  function seen(imageId: ImageId): SeenPicture {
    const picture = pictures.get(imageId);
    if (!picture) throw new Error(`the picture ${imageId} was not seen`);
    return picture;
  }

  return {
    model,

    hasRoomFor: (supportSet) =>
      supportSet.length * (contentFree.ids.length + WORDS) + QUESTION <= model.contextTokens,

    async answer({ supportSet, query, labels }, mayGoOn) {
      const read = await cache.read(write(supportSet).prefix, mayGoOn);
      if (read === 'superseded') return read;
      const full = await scores(supportSet, seen(query.imageId), labels, read.state);
      return { full, without: [], leaveOneOutMs: pace.leaveOneOutMs(supportSet.length) };
    },

    async explain({ supportSet, query, labels }, onProgress, mayGoOn) {
      const read = await cache.read(write(supportSet).prefix, mayGoOn);
      if (read === 'superseded') return read;
      const full = await scores(supportSet, seen(query.imageId), labels, read.state);
      const without: Scores['without'][number][] = [];
      for (const [index, { demonstrationId }] of supportSet.entries()) {
        onProgress(index, supportSet.length);
        const others = supportSet.toSpliced(index, 1);
        const aside = await cache.readAside(write(others).prefix, mayGoOn);
        if (aside === 'superseded') return aside;
        try {
          const left = await scores(others, seen(query.imageId), labels, aside.state);
          without.push({ demonstrationId, scores: left });
        } finally {
          if (!aside.isKept) aside.state?.dispose();
        }
      }
      onProgress(supportSet.length, supportSet.length);
      return { full, without };
    },

    async glance(rgba, { supportSet, labels }) {
      const picture = await model.see(rgba);
      const read = await cache.read(write(supportSet).prefix, always);
      if (read === 'superseded') throw new Error('nothing supersedes a glance');
      return scores(supportSet, picture, labels, read.state);
    },

    async converse(conversation, onText, mayGoOn) {
      const { prefix, question } = conversationPrompt(model, pictures, conversation);
      const read = await cache.read(prefix, mayGoOn);
      if (read === 'superseded') return read;
      const length = (read.state?.length ?? 0) + tokensOf(question);
      const longest = Math.max(1, model.contextTokens - length);
      return speak(model, read.state, question, { onText, mayGoOn, longest });
    },
  };
}

function tokensOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
}
