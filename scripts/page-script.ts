import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** At most so many bytes of gzip may the page's own script be, before anything is pressed. */
export const PAGE_SCRIPT_BUDGET = 200_000;

export interface ScriptFile {
  /** Below the folder of the build. */
  readonly path: string;
  /** As a static host sends it. */
  readonly gzipBytes: number;
}

/**
 * The scripts that the first load of a built page brings: those that `index.html` names or preloads, and whatever these
 * import. What they fetch later by `import()` is none of it, nor are the workers.
 */
export function pageScript(dist: string): readonly ScriptFile[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const waiting = tags
    .filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag))
    .flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
    .map((address) => /assets\/.*/.exec(address)?.[0] ?? address.replace(/^\.?\//, ''));
  if (waiting.length === 0) throw new Error(`${dist}/index.html names no script`);
  const files = new Map<string, ScriptFile>();
  for (const path of waiting) {
    if (files.has(path)) continue;
    const code = readFileSync(join(dist, path));
    files.set(path, { path, gzipBytes: gzipSync(code).length });
    // Walked while it grows.
    for (const name of importsOf(code.toString())) waiting.push(join(path, '..', name));
  }
  return [...files.values()];
}

/** The addresses of static imports in a built script, as they stand in it. */
function importsOf(code: string): readonly string[] {
  const imports = code.matchAll(
    /\b(?:import|export)\s*(?:[\w$*{},\s]*?\bfrom\s*|)["'](\.[^"']+)["']/g,
  );
  return [...imports].flatMap(([, address]) => address ?? []);
}
