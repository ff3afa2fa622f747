import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as a test wants it written, including false statements. */
export interface MadeEntry {
  readonly name: string;
  /** The bytes of the name where they are not UTF-8. The archive then does not say how they are written. */
  readonly rawName?: Uint8Array;
  readonly data?: Uint8Array | string;
  readonly packed?: boolean;
  readonly encrypted?: boolean;
  readonly isLink?: boolean;
  /** The unpacked size that the archive states. */
  readonly saysBytes?: number;
  readonly saysCrc?: number;
}

/** Writes a zip (PKWARE APPNOTE 6.3.10, 4.3) byte by byte, because an honest library writes no hostile one. */
export function makeZip(entries: readonly MadeEntry[]): Blob {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const plain = Buffer.from(entry.data ?? '');
    const packed = entry.packed ? deflateRawSync(plain, { level: 9 }) : plain;
    const name = Buffer.from(entry.rawName ?? Buffer.from(entry.name, 'utf8'));
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    // Bit 0: encrypted. Bit 11: the name is UTF-8.
    shared.writeUInt16LE((entry.encrypted ? 1 : 0) | (entry.rawName ? 0 : 0x800), 2);
    shared.writeUInt16LE(entry.packed ? 8 : 0, 4);
    // 2026-01-01, midnight.
    shared.writeUInt32LE(0x5c210000, 6);
    shared.writeUInt32LE(entry.saysCrc ?? crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(entry.saysBytes ?? plain.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const record = Buffer.alloc(14);
    record.writeUInt32LE(entry.isLink ? 0o120777 * 2 ** 16 : 0, 6);
    record.writeUInt32LE(offset, 10);
    // The high byte of "made by" means Unix, so that the mode is read.
    directory.push(signed(0x02014b50), Buffer.from([20, 3]), shared, record, name);
    parts.push(signed(0x04034b50), shared, name, packed);
    offset += 4 + shared.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Blob([Buffer.concat([...parts, listed, signed(0x06054b50), end])]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
