import { HUB_HOST } from './model-shelf.ts';
import { changeShelf } from './shelve.ts';
import type { Tools } from './tools.ts';

/** Machines that a page over https may speak with over http: themselves. */
const ITSELF = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Takes models from another host from now on: a mirror of the hub. Answers with a sentence that says why not, or `null`.
 * An empty address is the hub's. What was listed from another host is listed anew.
 */
export function setModelHost(
  { store, models }: Pick<Tools, 'store' | 'models'>,
  typed: string,
  isSecurePage = location.protocol === 'https:',
): string | null {
  const text = typed.trim();
  const url = text === '' ? new URL(HUB_HOST) : parsed(text);
  if (!url || !/^https?:$/.test(url.protocol))
    return 'That is no address of a web server. It looks like https://models.example.org/.';
  if (url.username !== '' || url.password !== '')
    return 'An address with a password in it is not taken.';
  if (isSecurePage && url.protocol === 'http:' && !ITSELF.test(url.hostname))
    return 'The browser lets this page fetch from https:// addresses only.';
  const host = `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
  models.rememberHost(host === HUB_HOST ? null : host);
  changeShelf(store, (shelf) => ({
    host,
    models: Object.fromEntries(
      Object.entries(shelf.models).map(([id, state]) => [
        id,
        // A download that broke off may go on elsewhere: its files are told by their content.
        (state.kind === 'listed' && state.keptBytes === 0) ||
        (state.kind === 'failed' && !state.listing)
          ? { kind: 'absent' }
          : state,
      ]),
    ) as typeof shelf.models,
  }));
  return null;
}

function parsed(text: string): URL | null {
  try {
    return new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
}
