/** What programs call a kind of file. */
export interface FileKind {
  /** For who chooses where to save. */
  readonly description: string;
  readonly mediaType: string;
  readonly ending: string;
}

const kinds: readonly FileKind[] = [
  { description: 'Zip archive', mediaType: 'application/zip', ending: '.zip' },
  { description: 'Table', mediaType: 'text/csv', ending: '.csv' },
];

/** The kind of file that a name's ending says it is; `null` for others. */
export function fileKind(name: string): FileKind | null {
  return kinds.find(({ ending }) => name.toLowerCase().endsWith(ending)) ?? null;
}
