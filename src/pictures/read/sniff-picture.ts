import { looksLikeHtml, looksLikeSvg } from '../svg/sniff-markup.ts';

export type PictureKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'avif'
  | 'gif'
  | 'bmp'
  | 'heic'
  | 'tiff'
  | 'svg'
  | 'pdf'
  | 'zip'
  | 'html'
  | 'empty'
  | 'other';

/** How many first bytes `sniffPicture` needs. An SVG may begin with a long comment or document type. */
export const SNIFFED_BYTES = 16_384;

const signatures: readonly (readonly [PictureKind, string])[] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
];

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'];

/** The kind of a file by its first bytes, whatever its name says. */
export function sniffPicture(bytes: Uint8Array): PictureKind {
  if (bytes.length === 0) return 'empty';
  const head = latin1(bytes.subarray(0, 256));
  const signed = signatures.find(([, signature]) => head.startsWith(signature));
  if (signed) return signed[0];
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (isBmp(head)) return 'bmp';
  if (head.startsWith('ftyp', 4)) return kindOfBrands(brandsOf(head));
  if (looksLikeSvg(bytes)) return 'svg';
  return looksLikeHtml(bytes) ? 'html' : 'other';
}

/** Many texts begin with "BM". A bitmap also has four zero bytes at 6 and a known length of its second header at 14. */
function isBmp(head: string): boolean {
  const headerLengths = [12, 40, 52, 56, 64, 108, 124];
  return (
    head.startsWith('BM') &&
    head.startsWith('\0\0\0\0', 6) &&
    headerLengths.includes(head.charCodeAt(14)) &&
    head.startsWith('\0\0\0', 15)
  );
}

/** The major brand and the compatible brands of an ISO base media file, ISO/IEC 14496-12 §4.3. */
function brandsOf(head: string): string[] {
  const boxLength = Math.min(head.length, head.charCodeAt(2) * 256 + head.charCodeAt(3));
  const brands = [head.slice(8, 12)];
  for (let at = 16; at + 4 <= boxLength; at += 4) brands.push(head.slice(at, at + 4));
  return brands;
}

/** AVIF is tested first, because an AVIF file lists the general brand mif1 as well. */
function kindOfBrands(brands: readonly string[]): PictureKind {
  if (brands.includes('avif') || brands.includes('avis')) return 'avif';
  return brands.some((brand) => heicBrands.includes(brand)) ? 'heic' : 'other';
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/**
 * Whether a file of this kind is an animation, by its first bytes. These are a looping GIF, an APNG, an animated WebP
 * and an AVIF sequence. Only the first picture of them is kept, and the visitor should know.
 */
export function moves(kind: PictureKind, bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes);
  switch (kind) {
    case 'gif':
      return head.includes('NETSCAPE2.0') || head.includes('ANIMEXTS1.0');
    case 'png': {
      // After the first pixels, the same letters could be pixels.
      const [beforePixels = ''] = head.split('IDAT', 1);
      return beforePixels.includes('acTL');
    }
    case 'webp':
      return head.startsWith('VP8X', 12) && ((bytes[20] ?? 0) & 0b10) !== 0;
    case 'avif':
      return head.slice(8, 64).includes('avis');
    default:
      return false;
  }
}
