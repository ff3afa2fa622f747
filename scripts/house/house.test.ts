import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrowsBetweenRooms, circlesIn } from './circles.ts';
import { equalPieces } from './equal-pieces.ts';
import { namesExportedTwice } from './exported-names.ts';
import { functionsIn } from './functions.ts';
import { readHouse, type HouseFile } from './house-files.ts';
import { importsOf } from './imports.ts';
import { measureHouse } from './measure.ts';

const piece = ['let sum = 0;', 'sum += 1;', 'sum += 2;', '', 'sum += 3;', 'sum += 4;', 'sum += 5;'];

const tree = {
  'src/a/one.ts': `import type { Two } from '../b/two.ts';
import { readFile } from 'node:fs';
export { shared as passedOn } from '../b/two.ts';
export interface One { two: Two; read: typeof readFile }
export function shared() {
  const inner = () => 1;
  return inner();
}
${piece.join('\n')}
`,
  'src/a/lazy.tsx': `export const load = () => import('../b/two.ts?worker');\n`,
  'src/b/two.ts': `import { type One } from '../a/one';
import * as three from './three.ts';
export type Two = One | typeof three;
export const { shared, other: [left] } = made;
  ${piece.join('\n  ')}
`,
  'src/b/three.ts': `import { left } from './two.ts';
export default class Three { method = function () { return left; }; }
`,
  'src/b/two.test.ts': `import { shared } from '../a/one.ts';\nexport { shared };\n`,
  'src/b/testing/made.ts': 'export const left = 1;\n',
  'src/b/kinds.d.ts': 'export const left: number;\n',
  'e2e/story.ts': 'export const left = 1;\n',
};

let root: string;
let files: readonly HouseFile[];
let code: readonly HouseFile[];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'house-'));
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  files = readHouse(root);
  code = files.filter(({ isTest }) => !isTest);
});

afterAll(() => rmSync(root, { recursive: true }));

it('separates code from tests and from files made for them', () => {
  expect(code.map(({ path }) => path)).toEqual([
    'src/a/lazy.tsx',
    'src/a/one.ts',
    'src/b/three.ts',
    'src/b/two.ts',
  ]);
  expect(files).toHaveLength(7);
  expect(code.map(({ lines }) => lines)).toEqual([1, 15, 2, 11]);
});

it('finds imports by value and by type, lazy ones and re-exports', () => {
  expect(
    importsOf(code).map(({ from, to, isType }) => `${from} ${isType ? '··>' : '-->'} ${to}`),
  ).toEqual([
    'src/a/lazy.tsx --> src/b/two.ts',
    'src/a/one.ts ··> src/b/two.ts',
    'src/a/one.ts --> src/b/two.ts',
    'src/b/three.ts --> src/b/two.ts',
    'src/b/two.ts ··> src/a/one.ts',
    'src/b/two.ts --> src/b/three.ts',
  ]);
});

describe('circles', () => {
  it('are those of modules, with and without types, and those of rooms', () => {
    const imports = importsOf(code);
    expect(circlesIn(imports.filter(({ isType }) => !isType))).toEqual([
      ['src/b/three.ts', 'src/b/two.ts'],
    ]);
    expect(circlesIn(imports)).toEqual([['src/a/one.ts', 'src/b/three.ts', 'src/b/two.ts']]);
    const rooms = arrowsBetweenRooms(imports, dirname);
    expect(rooms).toHaveLength(2);
    expect(circlesIn(rooms)).toEqual([['src/a', 'src/b']]);
  });

  it('are found one by one, and not if two ways lead to the same', () => {
    const arrows = ['ab', 'bc', 'ca', 'cd', 'de', 'ed', 'af', 'fd', 'xy', 'xz', 'yz'].map(
      ([from = '', to = '']) => ({ from, to }),
    );
    expect(circlesIn(arrows)).toEqual([
      ['d', 'e'],
      ['a', 'b', 'c'],
    ]);
  });
});

it('measures functions by the lines of their text', () => {
  expect(functionsIn(code).map(({ name, lines }) => [name, lines])).toEqual([
    ['shared', 4],
    ['load', 1],
    ['inner', 1],
    ['method', 1],
  ]);
});

it('names what several files declare and export', () => {
  expect(namesExportedTwice(code)).toEqual([
    { name: 'shared', paths: ['src/a/one.ts', 'src/b/two.ts'] },
  ]);
});

it('finds equal lines whatever their indentation and blank lines, once and in full', () => {
  expect(equalPieces(code)).toEqual([
    {
      lines: 6,
      one: { path: 'src/a/one.ts', line: 9 },
      other: { path: 'src/b/two.ts', line: 5 },
    },
  ]);
});

it('puts it all into one table', () => {
  const rows = measureHouse(files).map(([what, figure]) => [what, figure]);
  expect(Object.fromEntries(rows)).toEqual({
    'code files': '4',
    'test files': '3',
    'rooms (folders with code)': '2',
    'largest folder, code files': '2',
    'largest code file, lines': '15',
    'longest function, lines': '4',
    'functions over 80 lines': '0',
    'code files over 222 lines': '0',
    'arrows between rooms': '2',
    'circles between rooms, types included': '1',
    'circles between modules, by value': '1',
    'circles between modules, types included': '1',
    'exported names that stand more than once': '1',
    'equal pieces of 6 lines and more, code': '1',
    'equal pieces of 6 lines and more, tests': '0',
  });
});
