import { describe, expect } from 'vitest';
import { newSession } from '../../domain/session/session.ts';
import { concept, demonstration, imageId } from '../../domain/testing/made.ts';
import { ask } from '../ask/ask.ts';
import { openOnTable } from '../store/change.ts';
import { episodeInView } from '../store/session-store.ts';
import type { ToolsForTests } from '../testing/tools-for-tests.ts';
import { it } from '../testing/studio-test.ts';
import { until } from '../testing/until.ts';
import { readSubsets, stopReadingSubsets } from './read-subsets.ts';

async function asked(tools: ToolsForTests) {
  const fep = concept('fep', [demonstration('f1', 'aaaa1'), demonstration('f2', 'aaaa2')]);
  const wug = concept('wug', [demonstration('w1', 'bbbb1'), demonstration('w2', 'bbbb2')]);
  const query = { imageId: imageId('aaaa9'), source: 'question.png' };
  openOnTable(tools.store, { ...newSession('lesson', 'Lesson', [fep, wug], 1), query });
  await ask(tools);
  const episode = episodeInView(tools.store.getState().ask);
  if (!episode) throw new Error('there is an answer');
  return episode;
}

describe('evidence from fewer pictures', () => {
  it('comes from one batch about the same question, and leaves the answer alone', async ({
    tools,
    studio,
  }) => {
    const episode = await asked(tools);
    await readSubsets(tools, episode);
    const state = studio().subsetEvidence;
    expect(state).toMatchObject({ kind: 'read', episodeId: episode.id });
    // Two pictures alone, and four choices of one of each concept.
    expect(state.kind === 'read' && state.scores.length).toBe(6);
    expect(episodeInView(studio().ask)).toBe(episode);
    expect(studio().session.episodes).toEqual([episode]);
  });

  it('goes when another question is answered', async ({ tools, studio }) => {
    await readSubsets(tools, await asked(tools));
    await ask(tools);
    expect(studio().subsetEvidence).toEqual({ kind: 'none' });
  });

  it('is stopped, and says that it failed', async ({ tools, studio }) => {
    const episode = await asked(tools);
    tools.engine.turnstile.hold();
    const done = readSubsets(tools, episode);
    await until(() => studio().subsetEvidence.kind === 'running');
    stopReadingSubsets(tools);
    tools.engine.turnstile.release();
    await done;
    expect(studio().subsetEvidence).toEqual({ kind: 'none' });
    tools.engine.failWith('runtime-failed');
    await readSubsets(tools, episode);
    expect(studio().subsetEvidence).toMatchObject({
      kind: 'failed',
      failure: { code: 'runtime-failed' },
    });
  });
});
