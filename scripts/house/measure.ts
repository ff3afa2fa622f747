import { arrowsBetweenRooms, circlesIn, type Arrow } from './circles.ts';
import { equalPieces, LEAST_LINES } from './equal-pieces.ts';
import { namesExportedTwice } from './exported-names.ts';
import { functionsIn } from './functions.ts';
import { importsOf } from './imports.ts';
import type { HouseFile } from './house-files.ts';

/** A row of the table, with the thing that was measured, the figure, and its meaning. */
export type Row = readonly [what: string, figure: string, where: string];

/** Measures the given files. Tests and the files made for them are counted separately. */
export function measureHouse(files: readonly HouseFile[]): readonly Row[] {
  const code = files.filter(({ isTest }) => !isTest);
  const tests = files.filter(({ isTest }) => isTest);
  return [...sizes(code, tests), ...connections(code), ...repetitions(code, tests)];
}

function sizes(code: readonly HouseFile[], tests: readonly HouseFile[]): readonly Row[] {
  const filesIn = new Map<string, number>();
  for (const { room } of code) filesIn.set(room, (filesIn.get(room) ?? 0) + 1);
  const [room, most] = largest([...filesIn], ([, count]) => count) ?? ['', 0];
  const file = largest(code, ({ lines }) => lines);
  const functions = functionsIn(code);
  const [longest] = functions;
  return [
    ['code files', String(code.length), `${sum(code)} lines`],
    ['test files', String(tests.length), `${sum(tests)} lines`],
    ['rooms (folders with code)', String(filesIn.size), ''],
    ['largest folder, code files', String(most), room],
    ['largest code file, lines', String(file?.lines ?? 0), file?.path ?? ''],
    [
      'longest function, lines',
      String(longest?.lines ?? 0),
      longest ? `${longest.name} in ${longest.path}` : '',
    ],
    ['functions over 80 lines', String(functions.filter(({ lines }) => lines > 80).length), ''],
    ['code files over 222 lines', String(code.filter(({ lines }) => lines > 222).length), ''],
  ];
}

function connections(code: readonly HouseFile[]): readonly Row[] {
  const roomOf = new Map(code.map(({ path, room }) => [path, room]));
  const imports = importsOf(code);
  const values = imports.filter(({ isType }) => !isType);
  const rooms = arrowsBetweenRooms(imports, (path) => roomOf.get(path) ?? path);
  return [
    ['arrows between rooms', String(rooms.length), ''],
    circles('circles between rooms, types included', rooms),
    circles('circles between modules, by value', values),
    circles('circles between modules, types included', imports),
  ];
}

function circles(what: string, arrows: readonly Arrow[]): Row {
  const found = circlesIn(arrows);
  return [what, String(found.length), found.map((circle) => circle.join(' ↔ ')).join('; ')];
}

function repetitions(code: readonly HouseFile[], tests: readonly HouseFile[]): readonly Row[] {
  const names = namesExportedTwice(code);
  const pieces = (what: string, among: readonly HouseFile[]): Row => {
    const found = equalPieces(among);
    const [first] = found;
    const where = first
      ? `the longest ${first.lines}: ${first.one.path}:${first.one.line} = ${first.other.path}:${first.other.line}`
      : '';
    return [`equal pieces of ${LEAST_LINES} lines and more, ${what}`, String(found.length), where];
  };
  return [
    [
      'exported names that stand more than once',
      String(names.length),
      names.map(({ name, paths }) => `${name} ×${paths.length}`).join(', '),
    ],
    pieces('code', code),
    pieces('tests', tests),
  ];
}

function largest<Item>(items: readonly Item[], size: (item: Item) => number): Item | undefined {
  return items.toSorted((one, other) => size(other) - size(one))[0];
}

function sum(files: readonly HouseFile[]): number {
  return files.reduce((all, { lines }) => all + lines, 0);
}
