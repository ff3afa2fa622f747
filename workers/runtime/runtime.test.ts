import { afterEach, describe, expect, it, vi } from 'vitest';
import { runtimeFrom } from './load-build.ts';
import { builds, loadRuntime, runtimeBytes } from './runtime.ts';

const load = (answer: (init?: RequestInit) => Response | Promise<Response>) =>
  loadRuntime('wasm', { fetch: async (_, init) => answer(init), stallMs: 10_000 }, () => undefined);
const failsWith = (code: string) => ({ ok: false, failure: { code } });

afterEach(() => {
  vi.useRealTimers();
});

describe('the runtime', () => {
  it('that is not there is refused', async () => {
    const missing = () => new Response('', { status: 404 });
    expect(await load(missing)).toMatchObject(failsWith('file-refused'));
  });

  it('has its script fetched beside its wasm, not after it', async () => {
    const asked: string[] = [];
    const script = () => (asked.push('script'), Promise.reject(new Error('no script')));
    const tools = runtimeFrom({ ...builds, wasm: { ...builds.wasm, load: script } });
    const fetching = {
      fetch: () => (asked.push('wasm'), Promise.reject(new TypeError('Failed to fetch'))),
      stallMs: 10_000,
    };
    const loaded = await tools.loadRuntime('wasm', fetching, () => asked.push('bytes'));
    // The wasm is what counts: a script without it is of no use.
    expect(loaded).toMatchObject(failsWith('weights-unreachable'));
    expect([...asked].sort()).toEqual(['script', 'wasm']);
  });

  it('that has no network to come by is unreachable', async () => {
    const offline = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await load(offline)).toMatchObject(failsWith('weights-unreachable'));
  });

  it.each([
    ['a page', new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
    ['cut short', new Response(new Uint8Array(1000))],
    ['too long', new Response(new Uint8Array(runtimeBytes('wasm') + 1))],
  ])('that is %s is damaged', async (_, answer) => {
    expect(await load(() => answer.clone())).toMatchObject(failsWith('weights-damaged'));
  });

  it('counts as unreachable if its server falls silent', async () => {
    vi.useFakeTimers();
    const silent = (init?: RequestInit) =>
      new Promise<never>((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    const outcome = load(silent);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toMatchObject(failsWith('weights-unreachable'));
  });
});
