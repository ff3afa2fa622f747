import { afterAwake } from '../kernel/after-awake.ts';
import type { OfflineReply, OfflineRequest } from '../../workers/protocol/offline.ts';

type Progress = Extract<OfflineReply, { kind: 'progress' }>;

/** The part of a service worker's interface that is used here. */
export interface Listener {
  postMessage(message: OfflineRequest, transfer: Transferable[]): void;
}

/** How long the service worker may stay silent, in milliseconds. Browsers end service workers without any message. */
const SILENT_MS = 60_000;

/** Asks over a port of its own. Resolves with the last reply, or with a failure once the service worker is silent. */
export function askServiceWorker(
  worker: Listener,
  request: Exclude<OfflineRequest, { kind: 'take-over' }>,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Exclude<OfflineReply, Progress>> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    let stopWaiting: () => void = () => undefined;
    const end = (reply: Exclude<OfflineReply, Progress>) => {
      stopWaiting();
      port1.close();
      resolve(reply);
    };
    const listen = () => {
      stopWaiting();
      const detail = 'the service worker fell silent';
      const failure = { code: 'weights-unreachable', detail } as const;
      stopWaiting = afterAwake(SILENT_MS, () => end({ kind: 'failed', failure }));
    };
    port1.onmessage = ({ data }: MessageEvent<OfflineReply>) => {
      if (data.kind === 'progress') {
        listen();
        onProgress(data);
        return;
      }
      end(data);
    };
    listen();
    worker.postMessage(request, [port2]);
  });
}
