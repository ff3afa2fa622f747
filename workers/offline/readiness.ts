import { engineFails, wordsOf } from '../files/engine-failure.ts';
import { createDownloadProgress } from '../files/download-progress.ts';
import type { OfflinePart, OfflineReply } from '../protocol/offline.ts';
import type { RuntimeKind } from '../protocol/engine.ts';
import type { KeptFiles, WantedFile } from '../files/kept-files.ts';
import { obtainFile, whyDamaged, type ObtainTools } from '../files/obtain-file.ts';
import type { OfflineFiles } from './offline-files.ts';
import type { Shell } from './shell.ts';

export interface ReadinessTools {
  readonly shell: Pick<Shell, 'check' | 'mend'>;
  readonly kept: KeptFiles;
  readonly files: () => Promise<OfflineFiles>;
  readonly fetching: Omit<ObtainTools, 'kept'>;
}

/**
 * The kept part of everything that this version needs with this runtime. Every file is read and checked by its hash. Where
 * the page itself is damaged, this fetches what is wrong if there is a network.
 */
export async function checkParts(
  { shell, kept, files }: ReadinessTools,
  runtime: RuntimeKind,
): Promise<readonly OfflinePart[]> {
  const page = await mendedPage(shell);
  // The list of the others is a file of the page too.
  const listed = await files().catch(() => null);
  if (!listed) return [page];
  const { model, runtimes } = listed;
  const part = async (name: 'model' | 'runtime', wanted: readonly WantedFile[]) => ({
    name,
    bytes: sum(wanted),
    keptBytes: sum(await wholeOf(kept, wanted)),
  });
  return [page, await part('model', model), await part('runtime', [runtimes[runtime]])];
}

async function mendedPage(shell: ReadinessTools['shell']): Promise<OfflinePart> {
  const found = await shell.check();
  if (found.keptBytes === found.bytes) return found;
  await shell.mend().catch(() => undefined);
  return shell.check();
}

/** The files that are here as the build made them. One after another, because one alone may have tens of megabytes. */
async function wholeOf(
  kept: KeptFiles,
  wanted: readonly WantedFile[],
): Promise<readonly WantedFile[]> {
  const whole: WantedFile[] = [];
  for (const file of wanted) {
    const bytes = await kept.read(file).catch(() => null);
    if (bytes && (await whyDamaged(file, bytes)) === null) whole.push(file);
  }
  return whole;
}

/** Fetches the files that are missing or damaged, and checks again. No file counts as kept only because it was fetched. */
export async function fillParts(
  tools: ReadinessTools,
  runtime: RuntimeKind,
  onProgress: (progress: Extract<OfflineReply, { kind: 'progress' }>) => void,
): Promise<OfflineReply> {
  const { shell, kept, files, fetching } = tools;
  try {
    await shell.mend();
    const { model, runtimes } = await files();
    const wanted = [...model, runtimes[runtime]];
    const there = await wholeOf(kept, wanted);
    const missing = wanted.filter((file) => !there.includes(file));
    const count = createDownloadProgress(sum(missing), (loadedBytes, totalBytes) =>
      onProgress({ kind: 'progress', loadedBytes, totalBytes }),
    );
    for (const file of missing) {
      const obtained = await obtainFile(file, { ...fetching, kept }, (loadedBytes) =>
        count(file.name, loadedBytes),
      );
      if (!obtained.ok) return { kind: 'failed', failure: obtained.failure };
    }
    await kept.settled();
    return { kind: 'parts', parts: await checkParts(tools, runtime) };
  } catch (error) {
    // The network failed, or the disk is full.
    return { kind: 'failed', failure: engineFails('weights-unreachable', wordsOf(error)).failure };
  }
}

function sum(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((bytes, file) => bytes + file.bytes, 0);
}
