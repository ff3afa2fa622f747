import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageScript } from './page-script.ts';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'page-script-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

function build(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
}

const paths = () => pageScript(dist).map(({ path }) => path);
const page = (...tags: readonly string[]) => `<!doctype html><head>${tags.join('\n')}</head>`;
const entry = '<script type="module" crossorigin src="/studio/assets/index-1a.js"></script>';

it('consists of the scripts that the page names and of their imports, each once', () => {
  build({
    'index.html': page(
      entry,
      '<link rel="modulepreload" crossorigin href="/studio/assets/ahead-5e.js">',
      '<link rel="stylesheet" href="/studio/assets/index-6f.css">',
    ),
    'assets/index-1a.js':
      'import{a as b,c}from"./shared-2b.js";import"./effects-3c.js";export{d}from"./shared-2b.js";',
    'assets/shared-2b.js': `import * as e from './deep-4d.js';export const a=1;`,
    'assets/effects-3c.js': '',
    'assets/deep-4d.js': 'export default 1;',
    'assets/ahead-5e.js': '',
  });
  expect(paths().toSorted()).toEqual([
    'assets/ahead-5e.js',
    'assets/deep-4d.js',
    'assets/effects-3c.js',
    'assets/index-1a.js',
    'assets/shared-2b.js',
  ]);
});

it('contains neither lazily loaded scripts nor a worker', () => {
  build({
    'index.html': page(entry),
    'assets/index-1a.js':
      'const part=()=>import("./part-2b.js");new Worker(new URL("./engine.worker-3c.js",import.meta.url));',
  });
  expect(paths()).toEqual(['assets/index-1a.js']);
});

it('is measured as a host sends it', () => {
  const noise = randomBytes(50_000).toString('base64');
  build({ 'index.html': page(entry), 'assets/index-1a.js': `export const a='${noise}';` });
  const [file] = pageScript(dist);
  expect(file?.gzipBytes).toBeGreaterThan(50_000);
  expect(file?.gzipBytes).toBeLessThan(52_000);
});

it('cannot be determined for a page that names no script', () => {
  build({ 'index.html': page() });
  expect(() => pageScript(dist)).toThrow('names no script');
});
