import { fail, succeed, type Outcome } from '../domain/outcome.ts';
import { fileKind } from './file-kind.ts';

/** How long an address of a download is kept: the browser reads it some time after the press, and never says when. */
const DOWNLOAD_MS = 60_000;

/** Saves a file as a download: the browser asks where to, or puts it where downloads go. `write` closes the stream. */
export async function saveDownload(
  name: string,
  write: (into: WritableStream<Uint8Array>) => Promise<void>,
): Promise<
  Outcome<
    { readonly where: 'downloads'; readonly name: string },
    { readonly code: 'not-written'; readonly detail: string }
  >
> {
  const type = fileKind(name)?.mediaType ?? 'application/octet-stream';
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>>();
  // The browser keeps a large blob on the disk.
  const whole = new Response(readable, { headers: { 'Content-Type': type } }).blob();
  try {
    const [blob] = await Promise.all([whole, write(writable as WritableStream<Uint8Array>)]);
    download(name, blob);
    return succeed({ where: 'downloads', name });
  } catch (error) {
    await writable.abort(error).catch(() => undefined);
    return fail({ code: 'not-written', detail: String(error) });
  }
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_MS);
}
