import type { OfflineReply, OfflineRequest } from '../../workers/protocol.ts';

type Progress = Extract<OfflineReply, { kind: 'progress' }>;

/** As much of a service worker as is spoken to. */
export interface Listener {
  postMessage(message: OfflineRequest, transfer: Transferable[]): void;
}

/** Asks over a port of its own; resolves with the last reply. */
export function askServiceWorker(
  worker: Listener,
  request: Exclude<OfflineRequest, { kind: 'take-over' }>,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Exclude<OfflineReply, Progress>> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<OfflineReply>) => {
      if (data.kind === 'progress') {
        onProgress(data);
        return;
      }
      port1.close();
      resolve(data);
    };
    worker.postMessage(request, [port2]);
  });
}
