import { fail, succeed, type Outcome } from '../domain/outcome.ts';

/** How long a browser may take to begin with a download before its address goes away, in milliseconds. */
const ADDRESS_STAYS = 60_000;

/** Saves a file as a download. The browser asks where to, or puts it where downloads go. `write` closes the stream. */
export async function saveFile(
  name: string,
  type: string,
  write: (stream: WritableStream<Uint8Array>) => Promise<void>,
): Promise<Outcome<null, { readonly code: 'failed'; readonly detail: string }>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>>();
  // The browser keeps a large blob on the disk.
  const whole = new Response(readable, { headers: { 'Content-Type': type } }).blob();
  try {
    const [blob] = await Promise.all([whole, write(writable as WritableStream<Uint8Array>)]);
    download(name, blob);
    return succeed(null);
  } catch (error) {
    await writable.abort(error).catch(() => undefined);
    return fail({ code: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Nothing tells a page that a download has begun.
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_STAYS);
}
