import type { DropItemLike } from './drop-items.ts';

export interface PicturesInText {
  /** The pictures whose bytes are in the text itself. */
  readonly files: readonly File[];
  /** Whether the text names the address of something. The studio fetches nothing from there. */
  readonly hasAddress: boolean;
}

/** The longest `data:` address. A picture of 50 MB has as many characters in base64. */
const LONGEST = 70_000_000;

/** Finds the pictures in what a browser adds to a drag or a copy from a web page. These are texts of several types. */
export async function picturesInText(items: Iterable<DropItemLike>): Promise<PicturesInText> {
  const addresses: string[] = [];
  for (const item of items) {
    if (item.kind !== 'text') continue;
    const textOf = async (type: string) =>
      item.types?.has(type) ? ((await item.getText?.(type)) ?? '') : '';
    const inHtml = sourcesIn(await textOf('text/html'));
    const inList = linesIn(await textOf('text/uri-list'));
    const inText = addressIn(await textOf('text/plain'));
    addresses.push(...inHtml, ...inList, ...inText);
  }
  const pictures = [...new Set(addresses)].flatMap((address) => pictureIn(address) ?? []);
  const files = pictures.map(
    ({ bytes, type, ending }, at) =>
      new File([bytes], `picture${pictures.length > 1 ? ` ${at + 1}` : ''}.${ending}`, { type }),
  );
  return { files, hasAddress: addresses.length > 0 };
}

/** The sources of the images in a piece of a web page. Nothing of it is parsed by the browser, nor loaded. */
function sourcesIn(html: string): readonly string[] {
  // The part of an image ends where the next one begins, because other attributes may contain ">".
  const [, ...images] = html.split(/<(?:img|image)\b/i);
  return images.flatMap((image) => {
    const [, double, single, bare] =
      /\s(?:src|href|xlink:href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(image) ?? [];
    const source = double ?? single ?? bare;
    return source === undefined ? [] : [plainOf(source)];
  });
}

/** RFC 2483. Lines that begin with "#" are comments. */
function linesIn(list: string): readonly string[] {
  return list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** A text that is an address and nothing else. */
function addressIn(text: string): readonly string[] {
  const tidy = text.trim();
  return /^(?:data:image\/|https?:\/\/|blob:|file:\/\/)\S+$/i.test(tidy) ? [tidy] : [];
}

/** The few entities that occur in addresses. */
function plainOf(value: string): string {
  return value
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}

interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly ending: string;
}

/** The picture in a `data:` address (RFC 2397). `null` for every other address, and for one that is damaged. */
function pictureIn(address: string): Picture | null {
  if (address.length > LONGEST) return null;
  const comma = address.indexOf(',');
  const [, type = '', kind = '', rest = ''] =
    /^data:(image\/([\w.+-]+))((?:;[^,]*)?)$/i.exec(address.slice(0, Math.max(0, comma))) ?? [];
  if (type === '') return null;
  try {
    const content = decodeURIComponent(escapedOf(address.slice(comma + 1)));
    const bytes = /;\s*base64\s*$/i.test(rest)
      ? Uint8Array.from(atob(content.replace(/\s/g, '')), (letter) => letter.charCodeAt(0))
      : new TextEncoder().encode(content);
    return { bytes, type: type.toLowerCase(), ending: kind.replace(/\+.*$/, '').toLowerCase() };
  } catch {
    return null;
  }
}

/** Browsers read a percent sign without two digits as itself. */
function escapedOf(content: string): string {
  return content.replace(/%(?![\da-f]{2})/gi, '%25');
}
