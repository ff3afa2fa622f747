import type { Episode } from './episode.ts';

/** Episodes kept per session, which is enough for a lesson. */
const EPISODES = 60;
/**
 * The most demonstrations that they refer to together. That is about 2 MB of record, which the page writes in a few
 * milliseconds. Below 167 demonstrations this limits nothing. Of a thousand, the last ten questions are kept.
 */
const DEMONSTRATIONS = 10_000;

/** The episodes that a session keeps. The latest of all is always kept, and older ones make room. */
export function keptEpisodes<Kept extends Episode>(episodes: readonly Kept[]): readonly Kept[] {
  const latest = episodes.slice(-EPISODES);
  let named = 0;
  let from = latest.length;
  for (const { linkContext } of [...latest].reverse()) {
    named += linkContext.supportSet.length;
    if (named > DEMONSTRATIONS && from < latest.length) break;
    from -= 1;
  }
  return latest.slice(from);
}
