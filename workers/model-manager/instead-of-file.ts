import type { ModelFailureCode } from '../protocol/model-manager.ts';

/** The beginning of a Git LFS pointer: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const POINTER = 'version https://git-lfs.github.com/spec/';

/**
 * Recognises, by the first bytes, something that came in a file's place. It is a web page, or a pointer of Git LFS.
 * `null` if it is neither.
 */
export function insteadOfFile(
  head: Uint8Array,
): Extract<ModelFailureCode, 'page-instead' | 'pointer-instead'> | null {
  const text = new TextDecoder().decode(head.subarray(0, 512)).trimStart().toLowerCase();
  if (text.startsWith(POINTER)) return 'pointer-instead';
  return /^<(?:!doctype html|html|head|body)\b/.test(text) ? 'page-instead' : null;
}
