/** What an address with `?open=` asks for. */
export type HandOut =
  /** A session file of the same host. */
  | { readonly kind: 'file'; readonly address: URL; readonly name: string }
  /** This page, with something else to do, as in `?draw=…`. */
  | { readonly kind: 'page'; readonly address: URL }
  | { readonly kind: 'refused'; readonly because: 'elsewhere' | 'no-address' };

/**
 * Reads what stands after `?open=`. It is an address relative to the page. Only the page's own origin may hand out,
 * because any website can link here. `page` is the address of the page without what follows the path.
 */
export function handOutAt(asked: string, page: URL): HandOut {
  const address = parsed(asked, page);
  if (!address || asked.trim() === '') return { kind: 'refused', because: 'no-address' };
  if (address.origin !== page.origin || address.username !== '' || address.password !== '')
    return { kind: 'refused', because: 'elsewhere' };
  if (address.pathname === page.pathname) {
    // One hand-out inside another could go on for ever.
    address.searchParams.delete('open');
    return { kind: 'page', address };
  }
  const name = nameIn(address.pathname);
  return name === '' ? { kind: 'refused', because: 'no-address' } : { kind: 'file', address, name };
}

/** The address of this page that hands out a file which lies next to it. */
export function addressOfHandOut(page: URL, fileName: string): string {
  const address = new URL(page);
  address.hash = '';
  address.search = '';
  if (fileName !== '') address.searchParams.set('open', fileName);
  return address.href;
}

function parsed(asked: string, page: URL): URL | null {
  try {
    return new URL(asked, page);
  } catch {
    return null;
  }
}

function nameIn(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
