import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupOf, type WordGroup } from '../src/languages/word-groups.ts';
import { PAGE_ENTRY } from './build/catalogues.ts';
import { importedWith } from './build/message-groups.ts';
import { readTranslations } from './build/read-translations.ts';
import { translationFaults, withoutWords } from './build/translations.ts';
import { readHouse } from './house/house-files.ts';
import { importsOf } from './house/imports.ts';

const { english, sayers, all } = await readTranslations();
const messages = Object.keys(english).toSorted();
const translations = [...all].map(([locale, translation]) => ({ locale, translation }));

it('the sources say something', () => {
  expect(messages.length).toBeGreaterThan(20);
});

describe.each(translations)('the translation $locale', ({ locale, translation }) => {
  it('has every message of the sources and no other', () => {
    expect(Object.keys(translation).toSorted(), 'run `npm run languages`').toEqual(messages);
    expect(withoutWords(translation, english).map((id) => english[id])).toEqual([]);
  });

  it('keeps the places, tags and plurals of each message', () => {
    const faults = Object.entries(translation).flatMap(([id, words]) => {
      const source = english[id];
      if (source === undefined || !words) return [];
      return translationFaults(source, words, locale).map((fault) => `${source}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('each lazy part of the page', () => {
  const speaking = new Set(Object.values(sayers).flat());
  const files = readHouse(process.cwd()).filter(
    ({ path, isTest }) => path.startsWith('src/') && !isTest,
  );
  const imports = importsOf(files);
  const first = importedWith(PAGE_ENTRY, imports);
  const parts = imports.filter(({ isLazy }) => isLazy);
  // These show a page of a lesson, which comes to them as a message.
  const showsLessons = new Set(['src/open-beside.tsx', 'src/screens/present/presenter.tsx']);

  it('is known', () => {
    expect(parts.length).toBeGreaterThan(20);
  });

  it.each(parts)('$to comes with the words that it says', ({ from, to }) => {
    const said = new Set(
      [...importedWith(to, imports)]
        .filter((file) => speaking.has(file))
        .map((file) => groupOf(file, first)),
    );
    if (showsLessons.has(to)) said.add('class');
    said.delete('first');
    // Whoever asks for words gets the later ones too.
    expect(groupsAsked(from, to)).toEqual(said.size > 0 ? said.add('later') : said);
  });
});

describe('a language', () => {
  const two = { a: 'one', b: 'two' };

  it('is offered only if every message has words in it', () => {
    expect(withoutWords({ a: 'uno', b: 'dos', old: 'tres' }, two)).toEqual([]);
    expect(withoutWords({ a: 'uno', b: ' ' }, two)).toEqual(['b']);
    expect(withoutWords({}, two)).toEqual(['a', 'b']);
  });
});

describe('the words of a message', () => {
  it('keep every place and tag', () => {
    expect(translationFaults('{a} of <0>{b}</0>', '<0>{b}</0>: {a}', 'de')).toEqual([]);
    expect(translationFaults('{a} of <0>{b}</0>', '{a} von {c}', 'de')).toEqual([
      '{b} is lost',
      '{c} is new',
      '<0> is lost',
      '</0> is lost',
    ]);
  });

  it('have the plurals of their language', () => {
    const english = '{n, plural, one {# picture} other {# pictures}}';
    expect(translationFaults(english, '{n, plural, other {# 枚}}', 'ja')).toEqual([]);
    expect(translationFaults(english, '{n}枚', 'ja')).toEqual([]);
    expect(translationFaults(english, '{n, plural, one {1 image} other {# images}}', 'fr')).toEqual(
      ['a plural writes 1 where it means zero too'],
    );
    expect(translationFaults(english, '{n, plural, =1 {この枚} other {#枚}}', 'ja')).toEqual([]);
    expect(translationFaults(english, '{n, plural, one {#枚} other {#枚}}', 'ja')).toEqual([
      'a plural has one, which ja does not know',
    ]);
    expect(translationFaults(english, '{n, plural, one {صورة} other {# صور}}', 'ar')).toEqual([
      'a plural lacks zero',
      'a plural lacks two',
      'a plural lacks few',
      'a plural lacks many',
    ]);
    expect(
      translationFaults(english, '{n, plural, one {# Bild} few {#} other {# Bilder}}', 'de'),
    ).toEqual(['a plural has few, which de does not know']);
  });
});

/** The groups that a file fetches beside a part. */
function groupsAsked(from: string, to: string): ReadonlySet<WordGroup> {
  const name = to.replace(/.*\//, '').replaceAll('.', '\\.');
  const asked = new RegExp(
    `withWords\\(\\s*\\(\\) => import\\('[^']*${name}'\\)([^)]*)\\)`,
    'u',
  ).exec(readFileSync(from, 'utf8'));
  const groups = [...(asked?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
    ([, group]) => group as WordGroup,
  );
  return new Set(asked ? ['later', ...groups] : []);
}
