import { expect, it } from 'vitest';
import { overEpisodes } from './over-episodes.ts';
import { fakeGallery } from './testing/fake-subject.ts';

it('uses the same episodes whatever else a test draws', async () => {
  const options = { episodes: 3, seed: 1 };
  const drawing = await overEpisodes(fakeGallery, 4, options, (episode, prng) => {
    prng.next();
    return Promise.resolve(episode);
  });
  const plain = await overEpisodes(fakeGallery, 4, options, (episode) => Promise.resolve(episode));
  expect(drawing).toEqual(plain);
  expect(plain[0]?.labels).not.toEqual(plain[1]?.labels);
  const other = await overEpisodes(fakeGallery, 4, { ...options, seed: 2 }, (episode) =>
    Promise.resolve(episode),
  );
  expect(other).not.toEqual(plain);
});
