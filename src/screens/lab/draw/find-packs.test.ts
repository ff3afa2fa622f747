import { afterEach, describe, expect, it } from 'vitest';
import { readyPacks } from '../../../domain/experiments/ready-packs.ts';
import { say } from '../../../languages/say.ts';
import { i18n } from '../../../languages/translator.ts';
import { readyPackWords, recipeWords } from '../../../session/lab/recipe-words.ts';
import { findPacks } from './find-packs.ts';

afterEach(() => i18n.use('en', ['en'], {}));

describe('the search for a ready pack', () => {
  const titles = (search: string) =>
    findPacks(search).map((pack) => say(readyPackWords(pack).title));

  it('finds by any word about it, whatever its case', () => {
    expect(titles('BIAS')).toHaveLength(6);
    expect(titles('look-alikes')).toEqual(['Look-alikes']);
    expect(titles('bias colour')).toEqual([
      'Colour tells, not shape',
      'Colour tells, and shape too',
    ]);
    expect(titles('bias colour not')).toEqual(['Colour tells, not shape']);
    expect(titles('open set')).toEqual(['A stranger in the tray']);
  });

  it('shows all for nothing, and nothing for what no pack has', () => {
    expect(titles('  ')).toHaveLength(readyPacks.length);
    expect(titles('aeroplane')).toEqual([]);
  });

  it('looks in the words of the page’s language', () => {
    const { title } = recipeWords.siblings;
    if (typeof title === 'string' || !('id' in title)) throw new Error('a message');
    i18n.use('de', ['de'], { [title.id]: ['Geschwister'] });
    expect(titles('geschwister')).toEqual(['Geschwister']);
  });
});
