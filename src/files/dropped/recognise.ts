import { isSessionFile } from '../session-file/read-session-file.ts';
import { isCalledSession, isZip } from './plain-pictures.ts';

/** Files by what is in them, whatever they are called, each kind in the order in which they came. */
export interface Recognised {
  readonly sessionFiles: readonly File[];
  /** Zip archives of anything else. */
  readonly archives: readonly File[];
  readonly others: readonly File[];
}

type Kind = keyof Recognised;

/** Sorts files. One that can no longer be read is an other: whoever reads it says so. */
export async function recognise(files: readonly File[]): Promise<Recognised> {
  const kinds = await Promise.all(files.map(kindOf));
  const ofKind = (kind: Kind) => files.filter((_file, at) => kinds[at] === kind);
  return {
    sessionFiles: ofKind('sessionFiles'),
    archives: ofKind('archives'),
    others: ofKind('others'),
  };
}

async function kindOf(file: File): Promise<Kind> {
  if (await isZip(file)) {
    if (await isSessionFile(file)) return 'sessionFiles';
    return isCalledSession(file) ? 'sessionFiles' : 'archives';
  }
  // A session file that is damaged from the start: its own words are better than "not a picture".
  return isCalledSession(file) ? 'sessionFiles' : 'others';
}
