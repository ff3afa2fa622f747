import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { describe, expect, it } from 'vitest';
import { withoutWords } from './build/translations.ts';

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
});

describe('a language', () => {
  const english = { a: 'one', b: 'two' };

  it('is offered only if every message has words in it', () => {
    expect(withoutWords({ a: 'uno', b: 'dos', old: 'tres' }, english)).toEqual([]);
    expect(withoutWords({ a: 'uno', b: ' ' }, english)).toEqual(['b']);
    expect(withoutWords({}, english)).toEqual(['a', 'b']);
  });
});
