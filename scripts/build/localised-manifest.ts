import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { shellTexts, type ShellTexts } from './shell-texts.ts';
import type { ShellWord } from './shell-words.ts';

interface Manifest {
  readonly shortcuts: readonly object[];
}

/**
 * Writes the other languages into the manifest of the installed app. Browsers that know the members with `_localized`
 * (Web Application Manifest, "localizable members") show them; the others show the English ones.
 */
export function localisedManifest(): Plugin {
  return {
    name: 'localised-manifest',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build has no folder');
      const path = join(dir, 'manifest.webmanifest');
      const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
      writeFileSync(path, JSON.stringify(inAllLanguages(manifest, await shellTexts())));
    },
  };
}

/** The manifest with its texts in the languages beside English. */
export function inAllLanguages(manifest: Manifest, [, ...others]: readonly ShellTexts[]): object {
  const localised = (word: ShellWord) =>
    Object.fromEntries(
      others.map(({ language, direction, texts }) => [
        language,
        direction === 'rtl' ? { value: texts[word], dir: direction } : texts[word],
      ]),
    );
  return {
    ...manifest,
    description_localized: localised('about'),
    shortcuts: manifest.shortcuts.map((shortcut) => ({
      ...shortcut,
      name_localized: localised('newSession'),
    })),
  };
}
