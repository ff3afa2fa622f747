import { sha256Hex } from '../../src/kernel/sha256.ts';

/** A file of the shell, and what its bytes must be. */
export interface ShellFile {
  readonly address: string;
  /** The address under which the cache keeps it. */
  readonly key: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** A server that does not answer for so long is treated like one that cannot be reached. */
const SILENT_MS = 30_000;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
};

/** The kept file, if it is still what the build made. An altered or missing one is `null`. */
export async function keptWhole(cache: Cache, file: ShellFile): Promise<Response | null> {
  const kept = await cache.match(file.key);
  // A clone is read, because the browser keeps compiled code with the response that it gave.
  return kept && hasItsType(kept, file) && (await isWhole(await bytesOf(kept), file)) ? kept : null;
}

/**
 * Fetches a file and keeps it, if it is what the build made. A login page of the network is not, whatever its status
 * says. `null` then. Rejects if nothing answers.
 */
export async function fetchWhole(cache: Cache | null, file: ShellFile): Promise<Response | null> {
  // The browser's own cache may hold the wrong answer. The second request asks the server itself.
  for (const mode of ['default', 'reload'] as const) {
    const signal = AbortSignal.timeout(SILENT_MS);
    const fetched = await fetch(file.address, { cache: mode, signal });
    const bytes = await fetched.arrayBuffer();
    if (!(await isWhole(bytes, file))) continue;
    const whole = new Response(bytes, { headers: headersFor(file, fetched) });
    // A full disk does not stop the page from having it now.
    await cache?.put(file.key, whole.clone()).catch(() => undefined);
    return whole;
  }
  return null;
}

function bytesOf(response: Response): Promise<ArrayBuffer> {
  return response.clone().arrayBuffer();
}

async function isWhole(bytes: ArrayBuffer, file: ShellFile): Promise<boolean> {
  return bytes.byteLength === file.bytes && (await sha256Hex(bytes)) === file.sha256;
}

/** A browser runs no script of another type, even if its bytes are right. */
function hasItsType({ headers }: Response, file: ShellFile): boolean {
  return headers.get('content-type') === typeOf(file);
}

function typeOf({ address }: ShellFile): string {
  return types[/\.(\w+)$/.exec(address)?.[1] ?? ''] ?? 'application/octet-stream';
}

/** The server's own headers, its policy above all. The type follows from the file, whatever the server takes it for. */
function headersFor(file: ShellFile, { headers }: Response): Headers {
  const kept = new Headers(headers);
  // The body is decoded already.
  for (const name of ['content-encoding', 'content-length']) kept.delete(name);
  kept.set('content-type', typeOf(file));
  return kept;
}
