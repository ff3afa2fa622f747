import type { EngineFailure } from '../protocol/engine.ts';
import { fetchFile, type FetchTools } from '../files/fetch-file.ts';

/** Scripts are smaller than this. */
const AT_MOST_BYTES = 16 * 2 ** 20;

/**
 * Why the script at this address was not imported. The browser does not say it in a form that a program can read, so the
 * script is asked for once more, and its answer is looked at. `detail` is what the browser said.
 */
export async function whyNoScript(
  url: string,
  detail: string,
  { fetch, stallMs }: FetchTools,
): Promise<EngineFailure> {
  let type: string | null = null;
  const look: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    type = response.headers.get('content-type');
    return response;
  };
  const file = await fetchFile(
    { url, cache: 'reload', atMostBytes: AT_MOST_BYTES },
    { fetch: look, stallMs },
  );
  if (!file.ok) return { ...file.failure, detail: `${detail} (${file.failure.detail})` };
  return isScript(type)
    ? { code: 'weights-unreachable', detail }
    : { code: 'file-refused', detail: `${detail} (${url}: sent as ${type ?? 'no type'})` };
}

/** Browsers run a module only with one of these types. */
function isScript(type: string | null): boolean {
  return type !== null && /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i.test(type);
}
