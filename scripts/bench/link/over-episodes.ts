import { createPrng, mixSeeds, type Prng } from '../../../src/kernel/prng.ts';
import { sampleEpisode, type Gallery, type Sampled } from '../episodes/episode.ts';
import { QUERIES, type LinkTestOptions } from './link-test.ts';

/**
 * The results of `measure` in 2-way episodes of this many shots. The seed alone fixes the episodes, whatever `measure`
 * draws from `prng`. So tests with the same shots use the same episodes.
 */
export async function overEpisodes<Found>(
  gallery: Gallery,
  shots: number,
  { episodes, seed }: LinkTestOptions,
  measure: (episode: Sampled, prng: Prng) => Promise<Found>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let episode = 0; episode < episodes; episode++) {
    const prng = createPrng(mixSeeds(seed, episode));
    const shape = { ways: 2, shots, queries: QUERIES };
    found.push(await measure(sampleEpisode(gallery, shape, prng), prng));
  }
  return found;
}
