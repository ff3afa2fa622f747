import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type {
  ListedFile,
  ModelListing,
  PinnedFile,
} from '../../src/domain/models/pretrained-model.ts';
import type { ModelFailure } from '../protocol/model-manager.ts';
import type { KeptFiles } from '../files/kept-files.ts';
import { streamFile } from '../files/stream-file.ts';
import { sha256Hex } from '../../src/kernel/sha256.ts';
import { askHost, hostAnswers } from './ask-host.ts';
import { gitBlobOid } from './git-blob.ts';
import type { HostTools } from './host-tools.ts';
import { insteadOfFile } from './instead-of-file.ts';
import { openIncomingFile } from './incoming-file.ts';
import { modelFails, refusedToKeep } from './model-failure.ts';
import { ATTEMPTS, hostFails, isTransient, waitBefore } from './try-again.ts';

export interface FetchingModel extends HostTools {
  readonly kept: KeptFiles;
  /** Ends in a slash. */
  readonly host: string;
  readonly signal: AbortSignal;
  /** Called with the content of a file whose hash was not listed, before the file is kept. May reject. */
  readonly onPinned?: (file: PinnedFile) => Promise<void>;
}

/** If the host refuses this many requests for a part while it answers others, the whole file is requested. */
const REFUSALS = 2;

type Fetched = Outcome<PinnedFile, ModelFailure>;

/** The address of a file at a revision. The host may redirect the browser to its storage of large files. */
function addressOf(
  host: string,
  { repository, revision }: Pick<ModelListing, 'repository' | 'revision'>,
  path: string,
): string {
  const steps = path.split('/').map(encodeURIComponent).join('/');
  return `${host}${repository}/resolve/${revision}/${steps}`;
}

/**
 * Fetches one file, checks it against the list and keeps it. `onBytes` reports its progress. If the hash of a file is
 * known, the bytes that have come are kept even if the rest fails. Fails with every code of {@link ModelFailure} but
 * `not-a-pack` and `busy`.
 */
export async function fetchModelFile(
  listing: ModelListing,
  file: ListedFile,
  tools: FetchingModel,
  onBytes: (bytes: number) => void,
): Promise<Fetched> {
  const url = addressOf(tools.host, listing, file.path);
  const { sha256 } = file;
  if (sha256 === null) return fetchSmall(url, file, tools, onBytes);
  const pinned = { path: file.path, bytes: file.bytes, sha256 };
  const resumed = await fetchLarge(url, pinned, tools, onBytes);
  // The head that it continued may have belonged to another file.
  return resumed.again ? (await fetchLarge(url, pinned, tools, onBytes)).fetched : resumed.fetched;
}

/**
 * A file that the list names by git's hash alone. By the hub's own rule such a file is small, so it is checked as a
 * whole.
 */
async function fetchSmall(
  url: string,
  { path, bytes, gitOid }: ListedFile,
  { kept, signal, onPinned, ...tools }: FetchingModel,
  onBytes: (bytes: number) => void,
): Promise<Fetched> {
  const answer = await askHost(url, bytes, tools, signal);
  if (!answer.ok) return answer;
  const found = answer.value.bytes;
  if (found.length !== bytes)
    return modelFails('damaged', `${path}: ${found.length} bytes instead of ${bytes}`);
  const oid = gitBlobOid(found);
  if (oid !== gitOid) return modelFails('damaged', `${path}: git blob ${oid}`);
  const pinned = { path, bytes, sha256: await sha256Hex(found) };
  await onPinned?.(pinned);
  const intake = await openIncomingFile(path, pinned, kept);
  intake.begin(0);
  try {
    await intake.take(found);
  } catch (error) {
    return refusedToKeep(error);
  }
  const ended = await intake.end();
  if (!ended.ok) return ended;
  onBytes(bytes);
  return succeed(pinned);
}

/** `again` means that nothing of the file is kept any more, and that another attempt from the beginning may help. */
async function fetchLarge(
  url: string,
  file: PinnedFile,
  { fetch, stallMs, wait, kept, signal }: FetchingModel,
  onBytes: (bytes: number) => void,
): Promise<{ readonly fetched: Fetched; readonly again?: boolean }> {
  const intake = await openIncomingFile(file.path, file, kept);
  const wasResumed = intake.bytes() > 0;
  onBytes(intake.bytes());
  let asksForParts = true;
  let partsRefused = 0;
  for (let attempt = 1; ; attempt++) {
    const before = intake.bytes();
    let instead: ReturnType<typeof insteadOfFile> = null;
    const notFile = new AbortController();
    const streamed = await streamFile(
      {
        url,
        cache: 'no-store',
        from: asksForParts ? before : 0,
        atMostBytes: file.bytes,
        begin: (at) => intake.begin(at),
        async take(chunk, at) {
          if (at === 0) instead = insteadOfFile(chunk);
          if (instead !== null) return notFile.abort();
          await intake.take(chunk);
          onBytes(intake.bytes());
        },
        signal: AbortSignal.any([signal, notFile.signal]),
      },
      { fetch, stallMs },
    );
    if (instead !== null) {
      await forget(kept, file);
      return { fetched: modelFails(instead, `${url}: ${String(instead)}`) };
    }
    if (intake.refusal() !== null) return { fetched: refusedToKeep(intake.refusal()) };
    if (streamed.ok) {
      const ended = await intake.end();
      if (ended.ok) return { fetched: succeed(file) };
      const again = wasResumed && ended.failure.code === 'damaged';
      return { fetched: ended, again };
    }
    const { failure } = streamed;
    if (failure.code === 'other-part' || failure.code === 'too-long') {
      await forget(kept, file);
      return { fetched: hostFails(failure), again: before > 0 };
    }
    if (intake.bytes() > before) attempt = 1;
    const isRefused = failure.code === 'network' && failure.hadBegun === false;
    if (!isRefused) partsRefused = 0;
    // Some hosts refuse requests for a part of a file from other origins. The browser reports that like a network that is
    // gone. Therefore the same host is asked again without a range. One such refusal may be chance, because the network
    // may have come back in between.
    else if (asksForParts && before > 0 && (await hostAnswers(url, { fetch, stallMs }, signal)))
      asksForParts = ++partsRefused < REFUSALS;
    const patience = waitBefore(attempt, failure);
    if (!isTransient(failure) || attempt >= ATTEMPTS || patience === null || signal.aborted) {
      // The bytes that have come must be stored before the download goes on.
      await kept.settled();
      return { fetched: hostFails(failure) };
    }
    await wait(patience, signal);
  }
}

/** Wait for the writes under way, because none of them may come after the deletion. */
async function forget(kept: KeptFiles, file: PinnedFile): Promise<void> {
  await kept.settled();
  await kept.forget(file);
}
