import { parseImageId, type ImageId } from '../../../kernel/image-id.ts';
import { sha256Hex } from '../../../kernel/sha256.ts';

/**
 * Bytes that begin like a kept picture. They are an extended WebP (RFC 9649) of 64 × 64 pixels, followed by any words.
 */
export function keptBytes(words: string, side = 64): Blob {
  const size = [(side - 1) & 255, (side - 1) >> 8, 0];
  const head = [...Buffer.from('RIFF....WEBPVP8X....\0\0\0\0', 'latin1'), ...size, ...size];
  return new Blob([new Uint8Array(head), words], { type: 'image/webp' });
}

/** The name under which these bytes are kept. */
export async function idOfBytes(blob: Blob): Promise<ImageId> {
  const imageId = parseImageId(await sha256Hex(await blob.arrayBuffer()));
  if (!imageId) throw new Error('a SHA-256 is an image id');
  return imageId;
}
