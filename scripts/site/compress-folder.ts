import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Kinds of files that are worth trying. Pictures and fonts are compressed already. */
const COMPRESSIBLE = /\.(?:css|html|js|json|mjs|onnx|svg|txt|wasm|webmanifest)$/;
/** A smaller file fits into one packet as it is. */
const LEAST_BYTES = 1024;
/** A copy that saves less than this share is not written. */
const WORTHWHILE = 0.05;
/** Up to this size Brotli's best quality takes about a second. Above it, minutes. */
const LARGE_BYTES = 1_000_000;
const MONTH_MS = 30 * 24 * 3600 * 1000;

export interface CompressOptions {
  /** Where results are kept by their content. */
  readonly cache: string;
  /** Whether large files get Brotli's best quality too. It takes over a minute, and saves a seventh of the runtime. */
  readonly best: boolean;
}

/** The bytes of the files that have copies, and of these copies. */
export interface Compressed {
  readonly files: number;
  readonly raw: number;
  readonly brotli: number;
  readonly gzip: number;
}

const compressors = {
  br: (bytes: Buffer, quality: number) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer, level: number) => promisify(gzip)(bytes, { level }),
} as const;

type Encoding = keyof typeof compressors;

/**
 * Writes `FILE.br` and `FILE.gz` beside each file of a folder that shrinks by that, for servers that send such copies.
 * All files are compressed at the same time, on as many cores as Node gives to zlib.
 */
export async function compressFolder(
  folder: string,
  options: CompressOptions,
): Promise<Compressed> {
  await disk.mkdir(options.cache, { recursive: true });
  const paths = (await disk.readdir(folder, { recursive: true })).map((path) => join(folder, path));
  const results = await Promise.all(
    paths.filter((path) => COMPRESSIBLE.test(path)).map((path) => compressFile(path, options)),
  );
  await forgetOld(options.cache);
  const compressed = results.filter((result) => result !== null);
  const sum = (of: 'raw' | 'brotli' | 'gzip') =>
    compressed.reduce((total, result) => total + result[of], 0);
  return { files: compressed.length, raw: sum('raw'), brotli: sum('brotli'), gzip: sum('gzip') };
}

async function compressFile(path: string, { cache, best }: CompressOptions) {
  const bytes = await disk.readFile(path);
  if (bytes.length < LEAST_BYTES) return null;
  const isQuick = best || bytes.length < LARGE_BYTES;
  const [brotli, gzip] = await Promise.all([
    writeCopy(path, bytes, { cache, encoding: 'br', quality: isQuick ? 11 : 9 }),
    writeCopy(path, bytes, { cache, encoding: 'gz', quality: 9 }),
  ]);
  return brotli === null && gzip === null
    ? null
    : { raw: bytes.length, brotli: brotli ?? bytes.length, gzip: gzip ?? bytes.length };
}

interface Copy {
  readonly cache: string;
  readonly encoding: Encoding;
  readonly quality: number;
}

/** Returns the size of the copy, or `null` if it is not worthwhile. An old copy beside the file goes in any case. */
async function writeCopy(path: string, bytes: Buffer, { cache, encoding, quality }: Copy) {
  const name = `${createHash('sha256').update(bytes).digest('hex')}-${quality}.${encoding}`;
  const kept = join(cache, name);
  // The best quality may be there from a release. Then a plain build takes it too.
  const better = join(cache, name.replace(`-${quality}.`, '-11.'));
  const source = encoding === 'br' && existsSync(better) ? better : kept;
  if (!existsSync(source)) {
    // Another build may do the same at this moment, so the file gets its name only once it is whole.
    const part = `${kept}.${process.pid}`;
    await disk.writeFile(part, await compressors[encoding](bytes, quality));
    await disk.rename(part, kept);
  }
  const now = new Date();
  await disk.utimes(source, now, now);
  const { size } = await disk.stat(source);
  const copy = `${path}.${encoding}`;
  await disk.rm(copy, { force: true });
  if (size > bytes.length * (1 - WORTHWHILE)) return null;
  await disk.copyFile(source, copy);
  return size;
}

/** Forgets results that no build has used for a month. */
async function forgetOld(cache: string): Promise<void> {
  for (const name of await disk.readdir(cache)) {
    const path = join(cache, name);
    const mtimeMs = await lastUsed(path);
    if (mtimeMs !== null && Date.now() - mtimeMs > MONTH_MS) await disk.rm(path, { force: true });
  }
}

/** `null` if it is gone. Another build may have given its part the final name since the folder was listed. */
async function lastUsed(path: string): Promise<number | null> {
  try {
    return (await disk.stat(path)).mtimeMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
