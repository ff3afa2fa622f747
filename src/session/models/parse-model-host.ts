import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { HUB_HOST } from '../store/model-catalogue.ts';

/** Hosts that a page over https may reach over http. They are the visitor's own machine. */
const ITSELF = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Reads the address of a model host, as typed or remembered. Gives it absolute and with a closing slash; an empty text
 * means the hub. Fails with a sentence that says why.
 */
export function parseModelHost(
  typed: string,
  isSecurePage = (globalThis as { location?: Location }).location?.protocol === 'https:',
): Outcome<string, MessageDescriptor> {
  const text = typed.trim();
  const url = text === '' ? new URL(HUB_HOST) : parsed(text);
  if (!url || !/^https?:$/.test(url.protocol))
    return fail(
      msg`That is no address of a web server. It looks like https://models.example.org/.`,
    );
  if (url.username !== '' || url.password !== '')
    return fail(msg`An address with a password in it is not taken.`);
  if (isSecurePage && url.protocol === 'http:' && !ITSELF.test(url.hostname))
    return fail(msg`The browser lets this page fetch from https:// addresses only.`);
  return succeed(`${url.origin}${url.pathname.replace(/\/*$/, '/')}`);
}

function parsed(text: string): URL | null {
  try {
    return new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
}
