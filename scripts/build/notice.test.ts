import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  dataSources,
  noticeText,
  OPEN_LICENCES,
  shippedPackages,
  thirdPartyTexts,
} from './notice.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const project = JSON.parse(read('package.json')) as {
  license?: string;
  dependencies: Readonly<Record<string, string>>;
};

describe('the licence', () => {
  it('is Apache 2.0 in package.json and in LICENSE', () => {
    expect(project.license).toBe('Apache-2.0');
    expect(read('LICENSE')).toMatch(/Apache License\s+Version 2\.0/);
  });

  it('is not forbidden by any package whose code is shipped', () => {
    const packages = shippedPackages();
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(project.dependencies)),
    );
    expect(packages.filter(({ licence }) => !OPEN_LICENCES.includes(licence))).toEqual([]);
    for (const { name, licence } of packages) {
      const installed = JSON.parse(read(`node_modules/${name}/package.json`)) as object;
      expect(installed, name).toMatchObject({ license: licence });
    }
  });
});

describe('the notice', () => {
  it('is up to date; if not, run `npm run notice`', () => {
    expect(read('NOTICE')).toBe(noticeText());
  });

  it('names every source of the model card with its terms', () => {
    const sources = dataSources();
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.at(-1)?.source).toMatch(/^creatures/);
    for (const { source, licence } of sources) {
      expect(licence).not.toBe('');
      expect(noticeText()).toContain(`- ${source}: ${licence}`);
    }
  });

  it('comes with the text of each package’s licence', () => {
    const texts = thirdPartyTexts();
    for (const { name, version } of shippedPackages())
      expect(texts).toContain(`${name} ${version} (`);
    expect(texts).toContain('Copyright (c) Microsoft Corporation');
    expect(texts).toContain('SIL OPEN FONT LICENSE');
  });
});
