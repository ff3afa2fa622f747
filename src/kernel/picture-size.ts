/** The most pixels on the longer side of a kept picture. */
export const KEPT_SIDE = 1024;

/** Width and height in pixels, as the file's header states them, before any rotation by EXIF. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How many first bytes `pictureSize` needs. A JPEG's size comes after its metadata, which can be long. */
export const HEADER_BYTES = 512 * 1024;

/**
 * The size in the header of a PNG, GIF, JPEG, WebP, BMP, AVIF or HEIC; `null` for other kinds and for incomplete
 * headers.
 */
export function pictureSize(header: Uint8Array<ArrayBuffer>): PictureSize | null {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  try {
    if (textAt(view, 1, 3) === 'PNG') return sizeOfPng(view);
    if (textAt(view, 0, 3) === 'GIF') return sizeOfGif(view);
    if (view.getUint16(0) === 0xffd8) return sizeOfJpeg(view);
    if (textAt(view, 8, 4) === 'WEBP') return sizeOfWebp(view);
    if (textAt(view, 0, 2) === 'BM') return sizeOfBmp(view);
    return textAt(view, 4, 4) === 'ftyp' ? largestOfIsoMedia(header) : null;
  } catch (error) {
    // DataView throws this beyond the end, which means that the header is incomplete.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function sizeOfPng(view: DataView): PictureSize {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function sizeOfGif(view: DataView): PictureSize {
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Walks from marker to marker up to the start of frame, ITU-T T.81 §B.1.1. */
function sizeOfJpeg(view: DataView): PictureSize | null {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (isStartOfFrame(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
}

/** SOF0 to SOF15, less DHT (C4), JPG (C8) and DAC (CC), which share their range. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Lossy, lossless and extended WebP each state their size differently, RFC 9649 §2. */
function sizeOfWebp(view: DataView): PictureSize | null {
  switch (textAt(view, 12, 4)) {
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return null;
  }
}

/** A negative height means that the rows go from top to bottom. The oldest variant uses 16 bits. */
function sizeOfBmp(view: DataView): PictureSize {
  if (view.getUint32(14, true) === 12)
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

/**
 * AVIF and HEIC give the size of each of their items (tiles, thumbnails, the whole) in an `ispe` box, ISO/IEC 23008-12
 * §6.5.3. The largest is the most that a decoder may unfold. The boxes are found by name, and their nesting is not
 * followed.
 */
function largestOfIsoMedia(header: Uint8Array): PictureSize | null {
  const text = Array.from(header, (byte) => String.fromCharCode(byte)).join('');
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  let largest: PictureSize | null = null;
  for (let at = text.indexOf('ispe'); at !== -1; at = text.indexOf('ispe', at + 4)) {
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
}

function textAt(view: DataView, at: number, length: number): string {
  let text = '';
  for (let i = at; i < at + length; i += 1) text += String.fromCharCode(view.getUint8(i));
  return text;
}
