import { proxy, type Remote } from 'comlink';
import { commonCalls, miniCalls } from '../../packages/mini/src/connect-mini.ts';
import type { HubEngine, HubWorker } from '../../workers/protocol/hub-engine.ts';
import type { Engine, EngineFailure, EngineWorker } from '../../workers/protocol/engine.ts';
import type { MiniEngine, MiniWorker } from '../../workers/protocol/mini-engine.ts';
import engineScript from '../../workers/engine.worker.ts?worker&url';
import hubScript from '../../workers/hub.worker.ts?worker&url';
import type { EngineConnection } from '../ports/engine-connection.ts';
import { connectWorker, type WorkerEnd, type WorkerStart } from './worker-connection.ts';

type Start = Partial<WorkerStart>;

/** Starts Mini's worker and speaks with it. Throws if the browser refuses to start one. */
export function connectEngine(start: Start = {}): EngineConnection<MiniEngine> {
  const startWorker = () => new Worker(engineScript, { type: 'module', name: 'engine' });
  return connect<MiniWorker, MiniEngine>(engineScript, { startWorker, ...start }, miniCalls);
}

/** As {@link connectEngine}, with the worker of a pretrained model. */
export function connectHubEngine(start: Start = {}): EngineConnection<HubEngine> {
  const startWorker = () => new Worker(hubScript, { type: 'module', name: 'hub' });
  return connect<HubWorker, HubEngine>(hubScript, { startWorker, ...start }, (remote) => ({
    ...commonCalls(remote),
    converse: (conversation, onText) => remote.converse(conversation, proxy(onText)),
    stop: () => remote.stop(),
  }));
}

function connect<Far extends EngineWorker, Near extends Engine>(
  script: string,
  start: WorkerStart,
  callsOf: (remote: Remote<Far>) => Near,
): EngineConnection<Near> {
  const { remote, ended, close } = connectWorker<Far>(start);
  const common = remote as Remote<EngineWorker>;
  return {
    engine: callsOf(remote),
    lost: Promise.race([
      ended.then((end) => failureOf(end, script)),
      common.deviceLost().then((detail): EngineFailure => ({ code: 'device-lost', detail })),
    ]),
    close,
  };
}

/** A script that did not come is the failure of the network or the server; everything else is the worker's. */
async function failureOf({ code, detail }: WorkerEnd, script: string): Promise<EngineFailure> {
  if (code !== 'not-started') return { code: 'worker-lost', detail };
  const answer = await scriptAnswer(script);
  return {
    code: answer === null ? 'weights-unreachable' : 'file-refused',
    detail: `${detail}${answer ?? ''}`,
  };
}

/** What is wrong with the server's answer, which the browser does not say; `null` if there is none, or a right one. */
async function scriptAnswer(script: string): Promise<string | null> {
  const answer = await fetch(script, { cache: 'reload' }).catch(() => null);
  const type = answer?.headers.get('content-type') ?? '';
  if (!answer || (answer.ok && type.includes('javascript'))) return null;
  return ` (${script}: ${answer.status}, ${type})`;
}
