import { afterEach, describe, expect, it, vi } from 'vitest';
import { registerWorker } from './register-worker.ts';

const base = new URL('https://example.org/studio/');
const script = () =>
  new Response('', { headers: { 'content-type': 'text/javascript; charset=utf-8' } });

/** A first version that is being installed. */
function firstVersion() {
  const coming = Object.assign(new EventTarget(), { state: 'installing' });
  const registration = { installing: coming, waiting: null, active: null as object | null };
  const become = (state: string) => {
    if (state === 'activating') registration.active = coming;
    coming.state = state;
    coming.dispatchEvent(new Event('statechange'));
  };
  return { registration, become };
}
const containerOf = (register: () => Promise<unknown>) =>
  ({ register }) as unknown as ServiceWorkerContainer;
const settle = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => vi.unstubAllGlobals());

describe('registering the service worker', () => {
  it('waits until the first version serves', async () => {
    const { registration, become } = firstVersion();
    const registering = registerWorker(
      containerOf(() => Promise.resolve(registration)),
      base,
    );
    await settle();
    for (const state of ['installed', 'activating']) {
      become(state);
      await settle();
    }
    expect(await registering).toBe(registration);
  });

  it('is refused if the first version could not be installed', async () => {
    const { registration, become } = firstVersion();
    const registering = registerWorker(
      containerOf(() => Promise.resolve(registration)),
      base,
    );
    await settle();
    become('redundant');
    expect(await registering).toBe('refused');
  });

  it.each([
    ['a login page in its place', () => Promise.resolve(new Response('log in')), 'refused'],
    ['no network', () => Promise.reject(new TypeError('offline')), 'refused'],
    ['the right script, which the browser refuses', () => Promise.resolve(script()), 'impossible'],
  ])('tells a network from a browser: %s', async (_, answer, said) => {
    vi.stubGlobal('fetch', answer);
    const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));
    expect(await registerWorker(containerOf(refuse), base)).toBe(said);
  });

  it('is impossible where the browser has no service workers', async () => {
    expect(await registerWorker(undefined, base)).toBe('impossible');
  });
});
