import type { FoundFile } from '../../found-file.ts';
import { recogniseImport } from '../recognise-import.ts';

/** A plan as short text, "NAME: train | test", with paths only. */
export async function planned(files: readonly FoundFile[]) {
  const { kind, concepts, loose, skipped, remarks } = await recogniseImport(files);
  const paths = (list: readonly FoundFile[]) => list.map(({ path }) => path).join(' ');
  return {
    kind,
    concepts: Object.fromEntries(
      concepts.map(({ name, train, test }) => [name, `${paths(train)} | ${paths(test)}`]),
    ),
    loose: paths(loose),
    skipped: skipped.map(({ path, because }) => `${because} ${path}`),
    remarks,
  };
}

/** JSON Lines. */
export const lines = (...rows: readonly unknown[]) =>
  rows.map((row) => JSON.stringify(row)).join('\n');
