import { answerFrom, NONE } from '../../../src/domain/lcl/answer.ts';
import { evidenceFor } from '../../../src/domain/lcl/evidence.ts';
import type { LinkContext } from '../../../src/domain/lcl/link-context.ts';
import type { Scores } from '../../../src/domain/lcl/scores.ts';
import { labelsOf } from '../../../src/domain/lcl/support-set.ts';
import { DEFAULT_THRESHOLD } from '../../../src/domain/session/session.ts';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure, EngineReady } from '../../../workers/protocol/engine.ts';
import { callsInTurn } from './calls-in-turn.ts';
import { idOf, pictureNumbers } from './picture-numbers.ts';
import type { MiniLibraryEngine } from './protocol.ts';
import type { AnswerOptions, Mini, MiniAnswer, MiniFailure, MiniQuestion } from './mini-types.ts';

/** The engine and what belongs to it. */
export interface MiniParts<Picture> {
  readonly engine: MiniLibraryEngine;
  readonly ready: EngineReady;
  /** Turns what the user has into what the engine sees. The engine closes it. */
  readonly bitmapOf: (picture: Picture) => Promise<Outcome<ImageBitmap, MiniFailure>>;
  /** Resolves when the worker ends by itself. */
  readonly lost: Promise<EngineFailure>;
  readonly close: () => void;
}

/** The public face of an opened engine. */
export function createMini<Picture>(parts: MiniParts<Picture>): Mini<Picture> {
  const { engine, ready, bitmapOf } = parts;
  const calls = callsInTurn(parts.lost);
  const numbers = pictureNumbers();

  /** Shows the worker what it has forgotten, because its memory for pictures is limited. */
  async function remind({ demonstrations, picture }: MiniQuestion) {
    const all = [...demonstrations.map((one) => one.picture), picture];
    const byId = new Map(all.map((one) => [idOf(one), one]));
    for (const imageId of await engine.unseen([...byId.keys()])) {
      const forgotten = byId.get(imageId);
      const recalled = forgotten && (await engine.recall(imageId, forgotten.features));
      if (recalled && !recalled.ok) return recalled;
    }
    return succeed(null);
  }

  const about = <Value>(
    question: MiniQuestion,
    signal: AbortSignal | undefined,
    ask: (linkContext: LinkContext) => Promise<Outcome<Value, EngineFailure>>,
  ) =>
    calls.run(signal, async () => {
      const reminded = await remind(question);
      return reminded.ok ? ask(linkContextOf(question)) : reminded;
    });

  return {
    modelName: ready.modelName,
    device: ready.device,
    manifestSha256: ready.manifestSha256 ?? '',

    see: (picture, { signal } = {}) =>
      calls.run(signal, async () => {
        const bitmap = await bitmapOf(picture);
        if (!bitmap.ok) return bitmap;
        const imageId = numbers.next();
        const seen = await engine.see(imageId, bitmap.value);
        if (!seen.ok) return seen;
        const read = await engine.features([imageId]);
        const features = read.ok ? read.value[0] : undefined;
        if (!features) return read.ok ? fail(NO_FEATURES) : read;
        return succeed({ id: imageId, features: Float32Array.from(features) });
      }),

    recall: (features) => ({ id: numbers.next(), features: Float32Array.from(features) }),

    answer: (question, options = {}) =>
      about(question, options.signal, async (linkContext) => {
        const scored = await score(engine, linkContext, options.evidence ?? true);
        return scored.ok ? succeed(answerOf(linkContext, scored.value, options)) : scored;
      }),

    centroid: (question, { signal } = {}) =>
      about(question, signal, async (linkContext) => {
        const likeness = await engine.centroid(linkContext);
        if (!likeness.ok) return likeness;
        const cosines = linkContext.labels.map((label, place) => ({
          label,
          cosine: likeness.value.labels[place] ?? NaN,
        }));
        return succeed(cosines.sort((one, other) => other.cosine - one.cosine));
      }),

    decode: (question, { signal } = {}) =>
      about(question, signal, (linkContext) => engine.decode(linkContext)),

    close() {
      calls.close();
      parts.close();
    },
  };
}

const NO_FEATURES: MiniFailure = {
  code: 'picture-unseen',
  detail: 'the engine gave no features',
};

function linkContextOf({ demonstrations, picture }: MiniQuestion): LinkContext {
  const supportSet = demonstrations.map((shown, place) => ({
    demonstrationId: String(place),
    imageId: idOf(shown.picture),
    label: shown.label,
  }));
  return {
    supportSet,
    query: { imageId: idOf(picture), source: '' },
    labels: labelsOf(supportSet),
  };
}

/** All scores that were asked for, also where the engine would give the evidence later. */
async function score(
  engine: MiniLibraryEngine,
  linkContext: LinkContext,
  withEvidence: boolean,
): Promise<Outcome<Scores, EngineFailure>> {
  if (!withEvidence) {
    const { query, ...taught } = linkContext;
    const scored = await engine.scoreBatch({ taught, rows: [{ imageId: query.imageId }] });
    if (!scored.ok) return scored;
    const [full] = scored.value;
    if (!full) throw new Error('one row has one result');
    return succeed({ full, without: [] });
  }
  const scored = await engine.answer(linkContext);
  if (!scored.ok || scored.value.leaveOneOutMs === undefined) return scored;
  return engine.explain(linkContext, () => undefined);
}

function answerOf(
  { labels }: LinkContext,
  scores: Scores,
  { threshold = DEFAULT_THRESHOLD }: AnswerOptions,
): MiniAnswer {
  const { verdict, ranking } = answerFrom(labels, scores.full, threshold);
  return {
    label: verdict.kind === 'named' ? verdict.label : null,
    ranking,
    labels,
    scores: scores.full,
    evidence: evidenceFor(labels, scores, ranking[0]?.label ?? NONE).map(
      ({ demonstrationId, drop, probabilityWithout }) => ({
        demonstration: Number(demonstrationId),
        drop,
        probabilityWithout,
      }),
    ),
  };
}
