/**
 * The words on a clipboard that also holds files. Office programs copy a cell or a paragraph as words and as a picture of
 * them. Empty if there are none, or if they only say where the files are.
 */
export function clipboardWords(text: string, files: readonly Pick<File, 'name'>[]): string {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const names = new Set(files.map(({ name }) => name));
  const tellsFile = (line: string) => names.has(decoded(line.split(/[/\\]/).at(-1) ?? '').trim());
  return lines.every(tellsFile) ? '' : text.trim();
}

/** Whether the words are the address of a copied picture. */
export function isAddress(words: string): boolean {
  return /^(?:https?|data|blob|file):\S+$/i.test(words);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
