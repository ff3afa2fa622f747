import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A TypeScript file of the house, parsed. */
export interface HouseFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  /** Its folder. */
  readonly room: string;
  readonly lines: number;
  /** A test, or a file for tests alone. */
  readonly isTest: boolean;
  readonly tree: ts.SourceFile;
}

/** The folders that hold code. The files beside them at the root are settings of tools. */
const halls = ['src', 'workers', 'scripts', 'deploy', 'e2e'];

/** Reads all TypeScript below the halls of a checkout, in the order of the paths. */
export function readHouse(root: string): readonly HouseFile[] {
  return halls
    .flatMap((hall) => filesBelow(root, hall))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return {
        path,
        room: dirname(path),
        lines: text.split('\n').length - Number(text.endsWith('\n')),
        isTest: isTest(path),
        tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
      };
    });
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(root, path);
    return /(?<!\.d)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Whether a file is a test, or is in a folder for tests alone. */
function isTest(path: string): boolean {
  return /^e2e\/|\.(?:test|spec)\.tsx?$|\/(?:testing|fixtures)\//.test(path);
}
