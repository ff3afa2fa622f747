import { EXTENSION, MEDIA_TYPE } from '../session-file/format.ts';

/** What programs call a kind of file. */
export interface FileKind {
  /** Shown where the visitor chooses where to save. */
  readonly description: string;
  readonly mediaType: string;
  readonly ending: string;
}

const kinds: readonly FileKind[] = [
  { description: 'Session of Link-Context Studio', mediaType: MEDIA_TYPE, ending: EXTENSION },
  { description: 'Zip archive', mediaType: 'application/zip', ending: '.zip' },
  { description: 'Table', mediaType: 'text/csv', ending: '.csv' },
  { description: 'Picture', mediaType: 'image/png', ending: '.png' },
  { description: 'Web page', mediaType: 'text/html', ending: '.html' },
];

/** The kind of file for a name's ending. The studio writes no other kinds, so another ending is a bug. */
export function fileKind(name: string): FileKind {
  const kind = kinds.find(({ ending }) => name.toLowerCase().endsWith(ending));
  if (!kind) throw new Error(`the studio writes no files called ${name}`);
  return kind;
}
