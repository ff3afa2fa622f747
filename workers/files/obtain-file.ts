import type { Outcome } from '../../src/kernel/outcome.ts';
import { engineFails } from './engine-failure.ts';
import { fetchFile, type FetchTools } from './fetch-file.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import { sha256Hex } from '../../src/kernel/sha256.ts';
import type { KeptFiles, WantedFile } from './kept-files.ts';

export interface ObtainTools extends FetchTools {
  /** `null` where the browser keeps nothing: then every file is fetched each time. */
  readonly kept?: KeptFiles | null;
}

type Obtained = Outcome<Uint8Array<ArrayBuffer>, EngineFailure>;

/**
 * The bytes of a file, checked by size and SHA-256: kept ones, else fetched and kept, going on where an earlier download
 * broke off. `onBytes` says how much of it is there. Fails with `weights-unreachable` or `weights-damaged`.
 */
export async function obtainFile(
  file: WantedFile,
  { kept = null, ...fetching }: ObtainTools,
  onBytes: (loadedBytes: number) => void = () => undefined,
): Promise<Obtained> {
  // One that memory does not suffice for is asked of the network, whose failure is told.
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
    if (!fetched.ok) return fetched;
    const damage = await whyDamaged(file, fetched.value);
    if (damage !== null) return engineFails('weights-damaged', damage);
    writer?.finish();
    return fetched;
  };

  const first = await attempt('default', await kept?.readHead(file));
  if (first.ok || first.failure.code !== 'weights-damaged') return first;
  // The browser may have kept a damaged copy for good, or a head of another file: ask the server itself once.
  await forgetUnder(kept, file);
  const second = await attempt('reload');
  if (!second.ok && second.failure.code === 'weights-damaged') await forgetUnder(kept, file);
  return second;
}

/** What is still being written must not come after the deletion. */
async function forgetUnder(kept: KeptFiles | null, file: WantedFile): Promise<void> {
  await kept?.settled();
  await kept?.forget(file);
}

async function whyDamaged(
  { name, bytes, sha256 }: WantedFile,
  found: Uint8Array<ArrayBuffer>,
): Promise<string | null> {
  if (found.length !== bytes) return `${name}: ${found.length} bytes instead of ${bytes}`;
  const digest = await sha256Hex(found);
  return digest === sha256 ? null : `${name}: SHA-256 ${digest}`;
}
