import { shorten, utf8Length } from '../../domain/lcl/label.ts';
import { isHiddenFile } from '../../kernel/hidden-file.ts';
import { pathKey } from '../safe-path.ts';

/** File systems take at least 255 bytes. A number and an ending are added later. */
const BYTES = 120;

/** A name that every file system takes and that no program hides. */
export function folderName(name: string): string {
  const whole = name
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')
    .replace(/^\./, '_');
  const short = utf8Length(whole) > BYTES ? shorten(whole, BYTES) : whole;
  const plain = short.replace(/[. ]+$/, '');
  if (plain === '') return 'unnamed';
  const isTaken = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i.test(plain) || isHiddenFile(plain);
  return isTaken ? `_${plain}` : plain;
}

/** One folder per name. No two are the same on a file system that ignores case. `taken` are the files beside them. */
export function folderNames(
  names: Iterable<string>,
  taken: readonly string[] = [],
): ReadonlyMap<string, string> {
  const keys = new Set(taken.map(pathKey));
  const folders = new Map<string, string>();
  for (const name of names) {
    if (folders.has(name)) continue;
    const plain = folderName(name);
    let folder = plain;
    for (let count = 2; keys.has(pathKey(folder)); count++) folder = `${plain} ${count}`;
    keys.add(pathKey(folder));
    folders.set(name, folder);
  }
  return folders;
}
