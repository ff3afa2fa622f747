import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import { engineFails } from '../../../workers/files/engine-failure.ts';
import { obtainFile } from '../../../workers/files/obtain-file.ts';
import { assembleSupportFeatures } from '../../../workers/mini/decoder/support-features.ts';
import type { MiniInTurn } from '../../../workers/mini/mini-engine.ts';
import type { OpenedModel } from '../../../workers/mini/open-model.ts';
import { seenInOrder } from '../../../workers/mini/seen-support-set.ts';
import { decodeFreely, type DecodedLabel } from '../../../workers/mini/spelling/free-decode.ts';
import { createPointer, type Pointer } from '../../../workers/mini/spelling/pointer.ts';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import { sessionOptions } from '../../../workers/runtime/session-options.ts';
import type { DecodedAnswer, MiniLibraryEngine } from './protocol.ts';

/** Without an answer for this long, the server counts as unreachable. */
const STALL_MS = 30_000;

/** Free decoding, and the end of the graph that it opens. */
export interface Decoding extends Pick<MiniLibraryEngine, 'decode'> {
  /** Ends the graph that spells, if it was opened. Call it in turn. */
  releasePointer(): Promise<void>;
}

/**
 * Free decoding. The graph that spells is fetched with the first such question, because answers do not need it. Fails
 * with `weights-damaged` if the model has none.
 */
export function decodeQuestion(inTurn: MiniInTurn['inTurn'], fetchFrom: typeof fetch): Decoding {
  let opened: Pointer | null = null;

  async function pointerOf(open: OpenedModel): Promise<Outcome<Pointer, EngineFailure>> {
    if (opened) return succeed(opened);
    const { manifest } = open.model;
    const { pointer: file } = manifest;
    if (!file)
      return engineFails('weights-damaged', 'this model has no pointer.onnx to spell with');
    const graph = await obtainFile(
      { ...file, url: new URL(file.name, open.modelUrl).href },
      { fetch: fetchFrom, stallMs: STALL_MS },
    );
    if (!graph.ok) return graph;
    const options = sessionOptions(open.ready.device);
    const created = await createPointer(open.ort, graph.value, options, manifest);
    if (created.ok) opened = created.value;
    return created;
  }

  return {
    decode: ({ supportSet, query }) =>
      inTurn<DecodedAnswer>(async (open, { featuresOf }) => {
        const seen = seenInOrder(featuresOf, supportSet);
        if (!seen.ok) return seen;
        const features = featuresOf.get(query.imageId);
        if (!features) return engineFails('picture-unseen', query.imageId);
        const pointer = await pointerOf(open);
        if (!pointer.ok) return pointer;
        const { decoder, manifest } = open.model;
        const supportFeatures = assembleSupportFeatures(seen.value, manifest.featureSize);
        const decoded = await decodeFreely(
          { decoder, pointer: pointer.value },
          manifest,
          supportFeatures,
          [{ features }],
        );
        if (!decoded.ok) return decoded;
        const [answer] = decoded.value;
        if (!answer) throw new Error('one query has one answer');
        return succeed(withoutBytes(answer));
      }),
    async releasePointer() {
      await opened?.release();
      opened = null;
    },
  };
}

function withoutBytes(answer: DecodedLabel): DecodedAnswer {
  switch (answer.kind) {
    case 'none':
      return answer;
    case 'label':
      return { kind: 'label', text: answer.text, logProbability: answer.logProbability };
    case 'unfinished':
      return { kind: 'unfinished', text: answer.text };
  }
}
