import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// ESLint's `import-x/no-cycle` ignores `import type`. Here a type counts as much as a value.

type Imports = ReadonlyMap<string, readonly string[]>;

function importsOf(file: string): readonly string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'))
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => resolve(file, '..', fileName));
}

/**
 * The files that remain when files are removed repeatedly. A file is removed if it imports none of the others, or if none
 * imports it.
 */
function inCircles(imports: Imports): readonly string[] {
  const imported = new Set([...imports.values()].flat());
  const stays = (file: string) => imported.has(file) && (imports.get(file) ?? []).length > 0;
  const left = [...imports].filter(([file]) => stays(file));
  if (left.length === imports.size) return left.map(([file]) => file);
  return inCircles(new Map(left.map(([file, others]) => [file, others.filter(stays)])));
}

describe('modules', () => {
  it('import each other in no circle, not even for a type', () => {
    const files = ['src', 'workers', 'scripts', 'e2e', 'deploy'].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => resolve(join(root, path))),
    );
    const imports = new Map(files.map((file) => [file, importsOf(file)]));
    expect([...imports.values()].flat().length).toBeGreaterThan(files.length);
    expect(inCircles(imports).map((file) => file.replace(`${resolve('.')}/`, ''))).toEqual([]);
  });

  it('would be found in one', () => {
    const circle = new Map([
      ['entry', ['a']],
      ['a', ['b', 'leaf']],
      ['b', ['a']],
      ['leaf', ['package']],
    ]);
    expect(inCircles(circle)).toEqual(['a', 'b']);
  });
});
