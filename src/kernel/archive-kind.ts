/** An archive that the studio cannot open. */
export type ArchiveKind = 'rar' | '7z' | 'bzip2' | 'xz' | 'zstd' | 'stuffit';

const signatures: readonly (readonly [kind: ArchiveKind, at: number, signature: string])[] = [
  ['rar', 0, 'Rar!\x1a\x07'],
  ['7z', 0, '7z\xbc\xaf\x27\x1c'],
  ['bzip2', 0, 'BZh'],
  ['xz', 0, '\xfd7zXZ\0'],
  ['zstd', 0, '\x28\xb5\x2f\xfd'],
  ['stuffit', 0, 'StuffIt '],
];

/** How many first bytes `otherArchive` needs. */
export const ARCHIVE_HEAD_BYTES = 512;

/** What an archive is that cannot be opened, by its first bytes; `null` if they are of none. */
export function otherArchive(bytes: Uint8Array): ArchiveKind | null {
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
