import type { Outcome } from '../../../src/kernel/outcome.ts';
import type { Ort } from '../../../workers/runtime/load-build.ts';
import type { Mini, MiniFailure, OpenOptions } from './mini-types.ts';
import { openInThread, type NodePicture } from './open-in-thread.ts';

export type { Outcome } from '../../../src/kernel/outcome.ts';
export type { RankedCandidate } from '../../../src/domain/lcl/answer.ts';
export type { CandidateScores } from '../../../src/domain/lcl/scores.ts';
export type { Device, OpeningEvent } from '../../../workers/protocol/engine.ts';
export type * from './mini-types.ts';
export type { DecodedAnswer } from './protocol.ts';
export type { NodePicture } from './open-in-thread.ts';
export { readPrototypes, type Prototypes, type PrototypeConcept } from './prototypes.ts';

/**
 * Opens the model in this thread of Node, on one thread of WebAssembly. `modelUrl` may be a `file:` address. The device
 * is always WebAssembly.
 */
export function openMini(options: OpenOptions): Promise<Outcome<Mini<NodePicture>, MiniFailure>> {
  return openInThread(options, loadBesideScript);
}

async function loadBesideScript(): Promise<Ort> {
  const { href } = new URL('./runtime/ort.wasm.min.mjs', import.meta.url);
  const ort = (await import(/* webpackIgnore: true */ href)) as Ort;
  ort.env.logLevel = 'error';
  ort.env.wasm.numThreads = 1;
  return ort;
}
