import { readyPacks, type ReadyPack } from '../../../domain/experiments/ready-packs.ts';
import { say } from '../../../languages/say.ts';
import { readyPackWords } from '../../../session/lab/recipe-words.ts';

/** The packs that have every word of the search in their words, whatever its case. These are in the page's language. */
export function findPacks(search: string): readonly ReadyPack[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return readyPacks.filter((pack) => {
    const { title, blurb, alsoFoundAs } = readyPackWords(pack);
    const text = [title, blurb, alsoFoundAs].map(say).join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
