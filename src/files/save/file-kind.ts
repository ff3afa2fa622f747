import { EXTENSION, MEDIA_TYPE } from '../session-file/format.ts';

/** A kind of file. The page has words for each, which are shown where the visitor chooses where to save. */
export type FileKindName = 'session' | 'archive' | 'table' | 'picture' | 'page';

/** What programs call a kind of file. */
export interface FileKind {
  readonly name: FileKindName;
  readonly mediaType: string;
  readonly ending: string;
}

const kinds: readonly FileKind[] = [
  { name: 'session', mediaType: MEDIA_TYPE, ending: EXTENSION },
  { name: 'archive', mediaType: 'application/zip', ending: '.zip' },
  { name: 'table', mediaType: 'text/csv', ending: '.csv' },
  { name: 'picture', mediaType: 'image/png', ending: '.png' },
  { name: 'page', mediaType: 'text/html', ending: '.html' },
];

/** The kind of file for a name's ending. The studio writes no other kinds, so another ending is a bug. */
export function fileKind(name: string): FileKind {
  const kind = kinds.find(({ ending }) => name.toLowerCase().endsWith(ending));
  if (!kind) throw new Error(`the studio writes no files called ${name}`);
  return kind;
}
