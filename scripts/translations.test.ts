import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { describe, expect, it } from 'vitest';
import { translationFaults, withoutWords } from './build/translations.ts';

const config = getConfig({ skipValidation: true });
const [catalog] = await getCatalogs(config);
const messages = Object.keys((await catalog?.collect()) ?? {}).toSorted();

it('the sources say something', () => {
  expect(messages.length).toBeGreaterThan(20);
});

describe.skipIf(config.locales.length === 0)('a translation', () => {
  it.each(config.locales)('%s has every message of the sources and no other', async (locale) => {
    const translation = Object.entries((await catalog?.read(locale)) ?? {});
    const current = translation.filter(([, { obsolete }]) => !obsolete).map(([id]) => id);
    expect(current.toSorted(), 'run `npm run languages`').toEqual(messages);
  });

  it.each(config.locales)(
    '%s keeps the places, tags and plurals of each message',
    async (locale) => {
      const english = (await catalog?.collect()) ?? {};
      const translation = (await catalog?.read(locale)) ?? {};
      const faults = Object.entries(translation).flatMap(([id, { translation: words }]) => {
        const source = english[id]?.message;
        if (source === undefined || !words) return [];
        return translationFaults(source, words, locale).map((fault) => `${source}: ${fault}`);
      });
      expect(faults).toEqual([]);
    },
  );
});

describe('a language', () => {
  const english = { a: 'one', b: 'two' };

  it('is offered only if every message has words in it', () => {
    expect(withoutWords({ a: 'uno', b: 'dos', old: 'tres' }, english)).toEqual([]);
    expect(withoutWords({ a: 'uno', b: ' ' }, english)).toEqual(['b']);
    expect(withoutWords({}, english)).toEqual(['a', 'b']);
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
