/** The place where another app's pictures wait until the page takes them. */
const WAITING = 'lcl-shared-v1';

/** The name of the field in the form that an app's share sheet sends. scripts/build/installable.ts declares it. */
const FIELD = 'pictures';

/**
 * Keeps the pictures that another app shared, and redirects to the page, which asks before it adds them. A form of another
 * website is refused. It cannot always be told from an app, because a browser may hide where a form comes from.
 */
export async function takeShared(request: Request, page: string): Promise<Response> {
  const from = request.headers.get('origin') ?? 'null';
  if (from !== 'null' && from !== new URL(page).origin) return Response.redirect(page, 303);
  const files = (await request.formData()).getAll(FIELD).filter((one) => typeof one !== 'string');
  const cache = await caches.open(waitingFor(page));
  for (const file of files) {
    const headers = {
      'content-type': file.type || 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
    };
    const key = `https://shared.invalid/${crypto.randomUUID()}`;
    await cache.put(key, new Response(file, { headers }));
  }
  return Response.redirect(`${page}?shared`, 303);
}

/** Returns the files that wait, and removes them. The next call finds none. */
export async function handOverShared(page: string): Promise<readonly File[]> {
  const name = waitingFor(page);
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const files: File[] = [];
  for (const key of await cache.keys()) {
    const kept = await cache.match(key);
    if (!kept) continue;
    const fileName = decodeURIComponent(kept.headers.get('x-file-name') ?? 'shared');
    const type = kept.headers.get('content-type') ?? '';
    files.push(new File([await kept.blob()], fileName, { type }));
  }
  await caches.delete(name);
  return files;
}

/** Other sites may have the same origin. */
function waitingFor(page: string): string {
  return `${WAITING} ${new URL(page).pathname}`;
}
