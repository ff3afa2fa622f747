import type { ImageId } from '../../kernel/image-id.ts';
import { KEPT_SIDE, pictureSize } from '../../kernel/picture-size.ts';
import { sha256Hex } from '../../kernel/sha256.ts';

/**
 * The picture, if the studio once kept it in exactly this form. Then its bytes match its id, and kind and size are
 * those that the studio keeps. `null` for any other picture, which is not trusted and must be read as an import.
 */
export async function keptPicture(file: Blob, named: ImageId | undefined): Promise<Blob | null> {
  if (named === undefined) return null;
  const bytes = await file.arrayBuffer();
  const head = new Uint8Array(bytes);
  const type = keptType(head);
  const size = type === null ? null : pictureSize(head);
  if (type === null || size === null) return null;
  if (Math.min(size.width, size.height) < 1 || Math.max(size.width, size.height) > KEPT_SIDE)
    return null;
  return (await sha256Hex(bytes)) === named ? new Blob([bytes], { type }) : null;
}

/** The two kinds that the studio writes, by their first bytes. */
function keptType(bytes: Uint8Array): string | null {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'image/webp';
  return text.startsWith('\xff\xd8\xff') ? 'image/jpeg' : null;
}
