import { isSessionFile } from '../session-file/read-session-file.ts';
import { isCalledSession, isZip } from './plain-pictures.ts';

/** Files by their content, whatever they are called. Each kind is in the order in which the files came. */
export interface Recognised {
  readonly sessionFiles: readonly File[];
  /** Zip archives with other content. */
  readonly archives: readonly File[];
  readonly others: readonly File[];
}

type Kind = keyof Recognised;

/**
 * Sorts files by their content. A file that can no longer be read goes to the others, and the code that reads it
 * reports that.
 */
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
  // This is a session file that is damaged at the start. Its own message is better than "not a picture".
  return isCalledSession(file) ? 'sessionFiles' : 'others';
}
