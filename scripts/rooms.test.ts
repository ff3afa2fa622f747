import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rooms } from '../rooms.config.js';

const names = Object.keys(rooms);
/** A page about a room that is longer than this is not read. */
const README_LINES = 15;
const isCode = (name: string) => /\.tsx?$/.test(name) && !/\.(test|spec|d)\.tsx?$/.test(name);

const EXPORTED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** Folders that hold code, with the number of their code files. */
const folders = new Map<string, number>();
for (const entry of [
  'src',
  'workers',
  'packages/mini/src',
  'scripts/bench',
  'scripts/browsers',
  'scripts/build',
  'scripts/house',
  'scripts/library',
  'scripts/site',
].flatMap((root) => readdirSync(root, { recursive: true, withFileTypes: true }))) {
  if (entry.isFile() && isCode(entry.name))
    folders.set(entry.parentPath, (folders.get(entry.parentPath) ?? 0) + 1);
}
const withoutTests = [...folders.keys()].filter(
  (folder) => !folder.endsWith('/testing') && folder !== 'src/testing',
);

/** The rooms that an entry of the table describes. */
const meant = (open: string) =>
  open.endsWith('/*/') ? names.filter((name) => `${name}/`.startsWith(open.slice(0, -2))) : [open];

describe('the table of rooms', () => {
  it('names every folder that holds code, and no other', () => {
    expect(names.toSorted()).toEqual(withoutTests.toSorted());
  });

  it('opens only rooms that exist', () => {
    const unknown = Object.values(rooms)
      .flat()
      .filter((open) => meant(open).every((name) => !names.includes(name)));
    expect(unknown).toEqual([]);
  });

  it('lets no two rooms import each other, not even through others', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (name: string, path: readonly string[]): void => {
      if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' → '));
      if (done.has(name) || path.includes(name)) return;
      for (const open of (rooms[name] ?? []).flatMap(meant))
        if (open !== name) follow(open, [...path, name]);
      done.add(name);
    };
    for (const name of names) follow(name, []);
    expect(circles).toEqual([]);
  });

  it('stands in docs/architecture.md', () => {
    const page = readFileSync('docs/architecture.md', 'utf8');
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  it('names only files that exist', () => {
    const page = readFileSync('docs/architecture.md', 'utf8');
    const files = [...page.matchAll(/`((?:src|workers|scripts|docs)\/[\w./-]+\.\w+)`/g)];
    expect(files.length).toBeGreaterThan(0);
    expect(files.map(([, file = '']) => file).filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('a room', () => {
  it.each(names)(`%s has a README.md of at most ${README_LINES} lines`, (name) => {
    const path = `${name}/README.md`;
    const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
    expect(lines[0]).toBe(`# ${name}`);
    expect(lines.length).toBeLessThanOrEqual(README_LINES);
  });
});

describe('a folder', () => {
  it.each([...folders])('%s holds at most 25 code files', (_folder, count) => {
    expect(count).toBeLessThanOrEqual(25);
  });
});

describe('an exported name', () => {
  it('is exported by one file alone', () => {
    const owners = new Map<string, Set<string>>();
    for (const entry of ['src', 'workers', 'scripts', 'e2e', 'deploy'].flatMap((root) =>
      readdirSync(root, { recursive: true, withFileTypes: true }),
    )) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const file = `${entry.parentPath}/${entry.name}`;
      for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(EXPORTED))
        owners.set(name, (owners.get(name) ?? new Set()).add(file));
    }
    const twice = [...owners].filter(([, files]) => files.size > 1);
    expect(twice.map(([name, files]) => [name, ...files])).toEqual([]);
  });
});
