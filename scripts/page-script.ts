import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The page's own script, before anything is pressed, may have at most this many bytes of gzip. */
export const PAGE_SCRIPT_BUDGET = 200_000;

/** Each group of a language's words may have at most this many bytes of gzip. */
export const CATALOGUE_BUDGET = 25_000;

export interface ScriptFile {
  /** The path below the folder of the build. */
  readonly path: string;
  /** As a static host sends it. */
  readonly gzipBytes: number;
}

/**
 * The scripts that the first load of a built page fetches. These are the ones that `index.html` names or preloads, and
 * their imports. Scripts that these fetch later by `import()` do not count, and neither do the workers.
 */
export function pageScript(dist: string): readonly ScriptFile[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const waiting = tags
    .filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag))
    .flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
    .map((address) => /assets\/.*/.exec(address)?.[0] ?? address.replace(/^\.?\//, ''));
  if (waiting.length === 0) throw new Error(`${dist}/index.html names no script`);
  return withImports(dist, waiting);
}

/**
 * The scripts that a part of the page fetches when it is first needed, without those of the first load. `name` is how
 * the part's own file begins.
 */
export function lazyScript(dist: string, name: string): readonly ScriptFile[] {
  const own = readdirSync(join(dist, 'assets')).filter(
    (file) => file.startsWith(`${name}-`) && file.endsWith('.js'),
  );
  if (own.length === 0) throw new Error(`${dist}/assets has no part called ${name}`);
  const first = new Set(pageScript(dist).map(({ path }) => path));
  const files = withImports(
    dist,
    own.map((file) => join('assets', file)),
  );
  return files.filter(({ path }) => !first.has(path));
}

/** The groups of words of every language. */
export function wordScripts(dist: string): readonly ScriptFile[] {
  return readdirSync(join(dist, 'assets'))
    .filter((file) => /^words-.*\.js$/.test(file))
    .map((file) => {
      const path = join('assets', file);
      return { path, gzipBytes: gzipSync(readFileSync(join(dist, path))).length };
    });
}

/** Scripts and their static imports, each once. */
function withImports(dist: string, paths: readonly string[]): readonly ScriptFile[] {
  const waiting = [...paths];
  const files = new Map<string, ScriptFile>();
  for (const path of waiting) {
    if (files.has(path)) continue;
    const code = readFileSync(join(dist, path));
    files.set(path, { path, gzipBytes: gzipSync(code).length });
    // The list grows while the loop runs over it.
    for (const name of importsOf(code.toString())) waiting.push(join(path, '..', name));
  }
  return [...files.values()];
}

/** The addresses of static imports in a built script, unchanged. */
function importsOf(code: string): readonly string[] {
  const imports = code.matchAll(
    /\b(?:import|export)\s*(?:[\w$*{},\s]*?\bfrom\s*|)["'](\.[^"']+)["']/g,
  );
  return [...imports].flatMap(([, address]) => address ?? []);
}
