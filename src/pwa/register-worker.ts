/**
 * Registers the service worker of the page at this address, and waits until it serves. `impossible`: this browser, or
 * this window, lets no page keep itself. `refused`: the worker or a file that it keeps did not come as it should.
 */
export async function registerWorker(
  container: ServiceWorkerContainer | undefined,
  base: URL,
): Promise<ServiceWorkerRegistration | 'impossible' | 'refused'> {
  if (!container) return 'impossible';
  const script = new URL('service-worker.js', base);
  try {
    const registration = await container.register(script, {
      scope: base.pathname,
      updateViaCache: 'none',
    });
    return (await untilServing(registration)) ? registration : 'refused';
  } catch {
    // Private windows refuse with the same error as a browser that was given a login page for a script.
    return (await isServed(script)) ? 'impossible' : 'refused';
  }
}

/** `false` if the first version could not be installed. A later version never leaves a page unserved. */
async function untilServing(registration: ServiceWorkerRegistration): Promise<boolean> {
  for (;;) {
    if (registration.active) return true;
    const coming = registration.installing ?? registration.waiting;
    if (!coming || coming.state === 'redundant') return false;
    await new Promise((resolve) => coming.addEventListener('statechange', resolve, { once: true }));
  }
}

async function isServed(script: URL): Promise<boolean> {
  const response = await fetch(script, { cache: 'no-store' }).catch(() => null);
  return response?.ok === true && /javascript/.test(response.headers.get('content-type') ?? '');
}
