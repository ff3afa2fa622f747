import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import config from '../../vite.config.ts';
import { buildTarget, supportedBrowsers } from './supported-browsers.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the supported browsers', () => {
  it('are the target of the build', () => {
    expect(config.build?.target).toEqual(buildTarget);
    for (const { version, targets } of supportedBrowsers)
      for (const target of targets) expect(target).toMatch(new RegExp(`^[a-z]+${version}$`));
  });

  it('stand in README', () => {
    const table = [...read('README.md').matchAll(/^\| (\w+)[^|]*\| ([\d.]+) +\|$/gm)];
    expect(table.map(([, name, version]) => ({ name, version }))).toEqual(
      supportedBrowsers.map(({ name, version }) => ({ name, version })),
    );
  });

  it('know the language that TypeScript lets the code use', () => {
    const files = readdirSync(new URL('../../', import.meta.url)).filter((name) =>
      /^tsconfig.*\.json$/.test(name),
    );
    const language = files.flatMap((name) => read(name).match(/(?<="lib": \[.*)"ES[\w.]+"/g) ?? []);
    expect(new Set(language)).toEqual(new Set(['"ES2023"']));
  });
});
