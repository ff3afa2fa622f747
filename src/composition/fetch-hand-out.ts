import { fail, succeed } from '../kernel/outcome.ts';
import type { Tools } from '../session/store/tools.ts';

/** Fetches a file of the page's own origin. The page's policy refuses all others, also after a redirect. */
export const fetchHandOut: Tools['fetchHandOut'] = async (address) => {
  try {
    const response = await fetch(address, { credentials: 'same-origin' });
    return response.ok ? succeed(await response.blob()) : fail('not-there');
  } catch {
    return fail('unreachable');
  }
};
