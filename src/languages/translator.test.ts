import { msg } from '@lingui/core/macro';
import { afterEach, describe, expect, it } from 'vitest';
import { say } from './say.ts';
import { i18n } from './translator.ts';
import { dateOf, inside, isSameWords, listOf, numberOf } from './words.ts';

afterEach(() => i18n.use('en', ['en'], {}));

const rename = (name: string) => msg`rename to “${name}”`;
const undone = (name: string) => msg`Undone: ${{ what: inside(rename(name)) }}.`;

describe('words', () => {
  it('are written in the language of the page, whenever that is', () => {
    const words = undone('dax');
    expect(say(words)).toBe('Undone: rename to “dax”.');
    i18n.use('de', ['de'], {
      [words.id]: ['Zurück: ', ['what'], '.'],
      [rename('').id]: ['„', ['name'], '“ als Name'],
    });
    expect(say(words)).toBe('Zurück: „dax“ als Name.');
  });

  it('hold lists, numbers and dates as the language writes them', () => {
    const words = msg`${{ names: inside(listOf(['dax', rename('wug')])) }}: ${{ count: inside(numberOf(12345.5)) }}`;
    expect(say(words)).toBe('dax and rename to “wug”: 12,345.5');
    i18n.use('de', ['de'], {});
    expect(say(words)).toBe('dax und rename to “wug”: 12.345,5');
    expect(say(dateOf(0, { dateStyle: 'long', timeZone: 'UTC' }))).toBe('1. Januar 1970');
  });

  it('hold names in a row, with something between them in every language', () => {
    const names = listOf(['“dax”', '“wug”', '“fep”'], 'unit');
    expect(say(names)).toBe('“dax”, “wug”, “fep”');
    i18n.use('zh-Hans', ['zh-Hans'], {});
    expect(say(names)).toBe('“dax”、“wug”、“fep”');
    i18n.use('de', ['de'], {});
    expect(say(names)).toBe('“dax”, “wug”, “fep”');
    i18n.use('ar', ['ar'], {});
    expect(say(names).replace(/[\u2066-\u2069]/gu, '')).toBe('“dax”، “wug”، “fep”');
  });

  it('keep the direction of what somebody wrote from its neighbours', () => {
    i18n.use('ar', ['ar'], {});
    expect(say(rename('dax'))).toBe('rename to “\u2068dax\u2069”');
  });

  it('are the same if they are the same in every language', () => {
    expect(isSameWords(undone('dax'), undone('dax'))).toBe(true);
    expect(isSameWords(undone('dax'), undone('wug'))).toBe(false);
  });
});
