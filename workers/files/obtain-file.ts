import type { Outcome } from '../../src/kernel/outcome.ts';
import { engineFails } from './engine-failure.ts';
import { fetchFile, type FetchTools } from './fetch-file.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import { sha256Hex } from '../../src/kernel/sha256.ts';
import type { KeptFiles, WantedFile } from './kept-files.ts';

export interface ObtainTools extends FetchTools {
  /** `null` where the browser keeps nothing. In that case every file is fetched each time. */
  readonly kept?: KeptFiles | null;
}

type Obtained = Outcome<Uint8Array<ArrayBuffer>, EngineFailure>;

/**
 * The bytes of a file, checked by size and SHA-256. They come from the kept files if possible. Otherwise the file is
 * fetched and kept, and an earlier download that broke off is continued. `onBytes` reports how much of the file is here.
 * Fails with `weights-unreachable` or `weights-damaged`.
 */
export async function obtainFile(
  file: WantedFile,
  { kept = null, ...fetching }: ObtainTools,
  onBytes: (loadedBytes: number) => void = () => undefined,
): Promise<Obtained> {
  // If there is not enough memory for the kept file, it is fetched, and the failure of that request is reported.
  const whole = await kept?.read(file).catch(() => null);
  if (whole) {
    if ((await whyDamaged(file, whole)) === null) {
      onBytes(whole.length);
      return { ok: true, value: whole };
    }
    await kept?.forget(file);
  }

  const attempt = async (cache: 'default' | 'reload', head?: Uint8Array): Promise<Obtained> => {
    const writer = kept?.write(file, head?.length ?? 0);
    const fetched = await fetchFile(
      {
        url: file.url,
        cache,
        atMostBytes: file.bytes,
        onBytes,
        ...(head && { head }),
        ...(writer && { onChunk: writer.take }),
      },
      fetching,
    );
    if (!fetched.ok) {
      // Whoever hears of the failure ends this worker, and the next download goes on from what is kept by then.
      await kept?.settled();
      return fetched;
    }
    const damage = await whyDamaged(file, fetched.value);
    if (damage !== null) return engineFails('weights-damaged', damage);
    writer?.finish();
    return fetched;
  };

  const first = await attempt('default', await kept?.readHead(file));
  if (first.ok || first.failure.code !== 'weights-damaged') return first;
  // The browser may have kept a damaged copy, or the head of another file. Ask the server itself once.
  await forgetUnder(kept, file);
  const second = await attempt('reload');
  if (!second.ok && second.failure.code === 'weights-damaged') await forgetUnder(kept, file);
  return second;
}

/** Wait for the writes under way, because none of them may come after the deletion. */
async function forgetUnder(kept: KeptFiles | null, file: WantedFile): Promise<void> {
  await kept?.settled();
  await kept?.forget(file);
}

/** Why these bytes are not the file; `null` if they are. */
export async function whyDamaged(
  { name, bytes, sha256 }: WantedFile,
  found: Uint8Array<ArrayBuffer>,
): Promise<string | null> {
  if (found.length !== bytes) return `${name}: ${found.length} bytes instead of ${bytes}`;
  const digest = await sha256Hex(found);
  return digest === sha256 ? null : `${name}: SHA-256 ${digest}`;
}
