import type { HubEngine } from '../../workers/protocol/hub-engine.ts';
import type { EngineFailure } from '../../workers/protocol/engine.ts';
import { imageIdsOf } from '../domain/lcl/link-context.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { HubAnswerer } from '../ports/answerers.ts';
import { SUPERSEDED } from './picture-showing.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';
import { EXPLAINING, explaining } from './supervise-engine.ts';

/** A supervised hub model. */
export interface SupervisedHubAnswerer extends EngineSupervisor<HubEngine>, HubAnswerer {}

/** Gives a supervisor the calls of a hub model. */
export function createHubAnswerer(supervisor: EngineSupervisor<HubEngine>): SupervisedHubAnswerer {
  let stop: () => void = () => undefined;

  /** Runs a long call, of which a signal also tells the worker: the page alone would stop listening. */
  async function pursue<Value>(
    imageIds: Parameters<SupervisedHubAnswerer['ask']>[0]['imageIds'],
    step: string,
    call: (engine: HubEngine, heard: () => void) => Promise<Outcome<Value, EngineFailure>>,
    signal?: AbortSignal,
  ): Promise<Outcome<Value, EngineFailure>> {
    const displacing = new AbortController();
    let asked: HubEngine | null = null;
    // A worker that is gone need not be stopped.
    const stopAsked = () => void asked?.stop().catch(() => undefined);
    const withdraw = () => {
      stopAsked();
      displacing.abort();
    };
    let isStopped = false;
    stop = () => {
      isStopped = true;
      if (asked) stopAsked();
      else displacing.abort();
    };
    const mine = stop;
    if (signal?.aborted) withdraw();
    signal?.addEventListener('abort', withdraw);
    const run = (engine: HubEngine, heard: () => void) => {
      // The worker that was told to stop was lost, and its successor is not to begin anew.
      if (isStopped) return Promise.resolve(SUPERSEDED);
      asked = engine;
      return call(engine, heard);
    };
    try {
      return await supervisor.ask({ imageIds, step, run }, displacing.signal);
    } finally {
      signal?.removeEventListener('abort', withdraw);
      if (stop === mine) stop = () => undefined;
    }
  }

  return {
    ...supervisor,
    explain: (linkContext, onProgress, signal) => {
      const explained = explaining(linkContext, onProgress);
      return pursue(imageIdsOf(linkContext), EXPLAINING, explained, signal);
    },
    converse: (conversation, onText, signal) => {
      const { supportSet, imageId } = conversation;
      const imageIds = imageIdsOf({ supportSet, query: { imageId } });
      const spoken = (engine: HubEngine, heard: () => void) => {
        let said = '';
        return engine.converse(conversation, (piece) => {
          heard();
          said += piece;
          onText(said);
        });
      };
      return pursue(imageIds, 'speaking', spoken, signal);
    },
    stop: () => stop(),
  };
}
