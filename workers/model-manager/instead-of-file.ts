import type { ModelFailureCode } from '../protocol/model-manager.ts';

/** How a pointer of Git LFS begins: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const POINTER = 'version https://git-lfs.github.com/spec/';

/** What lies in a file's place, told by its first bytes: a web page, a pointer of Git LFS; `null` if neither. */
export function insteadOfFile(
  head: Uint8Array,
): Extract<ModelFailureCode, 'page-instead' | 'pointer-instead'> | null {
  const text = new TextDecoder().decode(head.subarray(0, 512)).trimStart().toLowerCase();
  if (text.startsWith(POINTER)) return 'pointer-instead';
  return /^<(?:!doctype html|html|head|body)\b/.test(text) ? 'page-instead' : null;
}
