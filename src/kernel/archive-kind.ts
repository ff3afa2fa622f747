const signatures: readonly (readonly [kind: string, at: number, signature: string])[] = [
  ['a RAR archive', 0, 'Rar!\x1a\x07'],
  ['a 7z archive', 0, '7z\xbc\xaf\x27\x1c'],
  ['a bzip2 archive (such as tar.bz2)', 0, 'BZh'],
  ['an xz archive (such as tar.xz)', 0, '\xfd7zXZ\0'],
  ['a zstd archive (such as tar.zst)', 0, '\x28\xb5\x2f\xfd'],
  ['a StuffIt archive', 0, 'StuffIt '],
];

/** How many first bytes `otherArchive` needs. */
export const ARCHIVE_HEAD_BYTES = 512;

/** What an archive that cannot be opened is called, by its first bytes; `null` if they are of none. */
export function otherArchive(bytes: Uint8Array): string | null {
  return signatures.find(([, at, signature]) => isThere(bytes, at, signature))?.[0] ?? null;
}

/** Whether a file is a tar, or a gzip that may hold one, by its first bytes; `null` if it is neither. */
export function tarKind(bytes: Uint8Array): 'tar' | 'gzip' | null {
  if (isThere(bytes, 257, 'ustar')) return 'tar';
  return isThere(bytes, 0, '\x1f\x8b') ? 'gzip' : null;
}

function isThere(bytes: Uint8Array, at: number, signature: string): boolean {
  return [...signature].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

/** Completes "NAME: …" for such an archive. */
export function otherArchiveWords(kind: string): string {
  return `it is ${kind}, which the studio cannot open; unpack it and add the folder that comes out`;
}
