import type { PictureKind } from './sniff-picture.ts';

/**
 * Whether a file of this kind is an animation, by its first bytes: a GIF that loops, an APNG, an animated WebP, an AVIF
 * sequence. Of these only the first picture is kept, and the visitor should know.
 */
export function moves(kind: PictureKind, bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes);
  switch (kind) {
    case 'gif':
      return head.includes('NETSCAPE2.0') || head.includes('ANIMEXTS1.0');
    case 'png': {
      // Behind the first pixels the same letters would be pixels.
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
