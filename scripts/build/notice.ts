import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code may be in the built page. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly licence: string;
}

/** A row of the model card about data. */
export interface DataSource {
  readonly source: string;
  readonly use: string;
  readonly licence: string;
}

/** Terms that let anybody run, change and pass on the page, and ask only to be named. */
export const OPEN_LICENCES = ['0BSD', 'Apache-2.0', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1'];

/** Types for the compiler alone, and the empty package that stands in the place of two others. */
const NEVER_SHIPPED = /^(?:@types\/.*|@react-types\/shared|undici-types|onnxruntime-node|sharp)$/;

/** Whose copyright it is, for packages that come without the text of their licence. */
const OWNERS: Readonly<Record<string, string>> = {
  'client-only': 'Meta Platforms, Inc. and affiliates',
  'guid-typescript': 'the authors of guid-typescript',
  'onnxruntime-common': 'Microsoft Corporation',
  'onnxruntime-web': 'Microsoft Corporation',
};

const LOCAL = 'node_modules/';

/** Packages that others name as needed, and whose code runs while the page is built alone. */
const BUILD_ALONE = ['@lingui/babel-plugin-lingui-macro'];

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The packages of `dependencies` and all that these bring, from the lock file, by name. */
export function shippedPackages(): readonly ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  const found = new Map<string, ShippedPackage>();
  const visit = (path: string) => {
    for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
      const at = placeOf(name, path, packages);
      const locked = at === null ? undefined : packages[at];
      if (at === null || !locked || found.has(at)) continue;
      if (NEVER_SHIPPED.test(name) || BUILD_ALONE.includes(name)) continue;
      found.set(at, { name, version: locked.version, licence: locked.license ?? 'unknown' });
      visit(at);
    }
  };
  visit('');
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Where the package lies that `from` gets by this name: in its own folder first, then in those above. */
function placeOf(
  name: string,
  from: string,
  packages: Readonly<Record<string, LockedPackage>>,
): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf(LOCAL) - 1))) {
    const path = `${folder === '' ? '' : `${folder}/`}${LOCAL}${name}`;
    if (packages[path]) return path;
    if (folder === '') return null;
  }
}

/** The table "Data and licences" of the model card. */
export function dataSources(): readonly DataSource[] {
  const card = readFileSync('docs/model-card.md', 'utf8');
  const [, section = ''] = /\n## Data and licences\n([^]*?)\n\n(?!\|)[^|]*\n/.exec(card) ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => {
    const [source = '', use = '', licence = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim().replaceAll('`', ''));
    return { source, use, licence };
  });
}

/** The text of NOTICE. */
export function noticeText(): string {
  const packages = shippedPackages().map(
    ({ name, version, licence }) => `- ${name} ${version}: ${licence}`,
  );
  const data = dataSources().map(
    ({ source, use, licence }) => `- ${source}: ${licence}\n  (${use})`,
  );
  return `Link-Context Studio
Copyright 2026 the authors of Link-Context Studio

The code is under the Apache License, Version 2.0 (LICENSE).
This file is made by \`npm run notice\` from package-lock.json and docs/model-card.md.

WEIGHTS (models/mini)
They were made from this. Tiny ImageNet comes from ImageNet, whose terms are research and education. Whoever
needs weights without it can train them (docs/model-card.md).
${data.join('\n')}

PICTURES
- starter packs, icons and the pictures of the documentation: drawn by this project, under its licence

FONT
- Figtree (its package is in the list below): SIL Open Font License 1.1

PRETRAINED MODELS
None is part of this. A visitor may fetch them from a hub, and the page shows the terms of each before that.

PACKAGES
The built page holds code of these. Their texts are in third-party-licences.txt beside the built page.
The runtime of onnxruntime-web is a binary with further libraries in it. Its package on npm names none of them; their
notices are ThirdPartyNotices.txt in https://github.com/microsoft/onnxruntime at the tag of the version below.
${packages.join('\n')}
`;
}

/** The licence texts of all shipped packages. Packages with the same text share it. */
export function thirdPartyTexts(): string {
  const sharing = new Map<string, string[]>();
  for (const { name, version, licence } of shippedPackages()) {
    const text = textOf(name, licence);
    sharing.set(text, [...(sharing.get(text) ?? []), `${name} ${version} (${licence})`]);
  }
  const line = '-'.repeat(80);
  return [...sharing]
    .map(([text, names]) => `${names.join('\n')}\n\n${text}\n${line}\n`)
    .join('\n');
}

function textOf(name: string, licence: string): string {
  const folder = join(LOCAL, name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  const owner = OWNERS[name];
  if (owner === undefined) throw new Error(`${name} has no text of its licence, and no owner here`);
  return `Copyright (c) ${owner}\n\n${licence === 'ISC' ? ISC : MIT_TERMS}`;
}

/** The MIT licence without its line about the copyright. */
export const MIT_TERMS = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;
