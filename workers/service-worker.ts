import { wordsOf } from './files/engine-failure.ts';
import { openKeptFiles } from './files/kept-files.ts';
import { allOf, readOfflineFiles } from './offline/offline-files.ts';
import { checkParts, fillParts, type ReadinessTools } from './offline/readiness.ts';
import { handOverShared, takeShared } from './offline/shared-pictures.ts';
import { createShell, type ShellEntry } from './offline/shell.ts';
import type { OfflineReply, OfflineRequest } from './protocol/offline.ts';
import { reportRequests } from './files/report-requests.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly ShellEntry[];
};

const page = self.registration.scope;
const shell = createShell(self.__WB_MANIFEST, page);
const kept = openKeptFiles(import.meta.env.BASE_URL);

const tools: ReadinessTools | null = kept && {
  shell,
  kept,
  files: async () => readOfflineFiles(await shell.textOf('offline-files.json'), page),
  fetching: { fetch: (...request) => fetch(...request), stallMs: 30_000 },
};

reportRequests((report) => {
  const open = self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Another copy of the studio may be open on the same origin.
  const isOwn = ({ url }: Client) => url.startsWith(page);
  void open.then((all) => all.filter(isOwn).forEach((client) => client.postMessage(report)));
});

// A new version does not skip waiting by itself. It takes over when a visitor agrees. The exception is a version that
// cannot start, because nobody could agree there. If a network sent something else in the place of a file, this version is
// not installed.
self.addEventListener('install', (event) =>
  event.waitUntil(
    shell.mend().then(async () => {
      if (await shell.hasStrangePredecessor()) await self.skipWaiting();
    }),
  ),
);

// The page that is open at the first visit may need a script again before it is reloaded, for example when its worker is
// replaced.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'POST' && request.url === `${page}take-shared`) {
    event.respondWith(takeShared(request, page));
    return;
  }
  const answer = shell.answer(request);
  if (!answer) return;
  event.respondWith(answer);
  if (request.mode === 'navigate') event.waitUntil(sweepIfAlone(event));
});

self.addEventListener('message', (event) => {
  const request = event.data as OfflineRequest;
  if (request.kind === 'take-over') {
    event.waitUntil(self.skipWaiting());
    return;
  }
  const [port] = event.ports;
  if (!port) return;
  const say = (reply: OfflineReply) => port.postMessage(reply);
  event.waitUntil(
    answer(request, say).then(say, (error: unknown) => {
      // The page must not wait for ever.
      say({ kind: 'failed', failure: { code: 'weights-unreachable', detail: wordsOf(error) } });
    }),
  );
});

async function answer(
  request: Exclude<OfflineRequest, { kind: 'take-over' }>,
  say: (reply: OfflineReply) => void,
): Promise<OfflineReply> {
  if (request.kind === 'take-shared') return { kind: 'shared', files: await handOverShared(page) };
  if (!tools) return { kind: 'parts', parts: [] };
  if (request.kind === 'fill') return fillParts(tools, request.runtime, say);
  return { kind: 'parts', parts: await checkParts(tools, request.runtime) };
}

/**
 * An open page of an earlier version still needs its scripts, and may need its weights. They are deleted only when no
 * such page is open.
 */
async function sweepIfAlone(event: ExtendableEvent): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  if (open.length > 0 || installing || waiting || !tools) return;
  await shell.sweep(event);
  await tools.kept.sweep(allOf(await tools.files()));
}
