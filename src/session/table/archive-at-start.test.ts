import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { createTurnstile } from '../../testing/turnstile.ts';
import { addConcept } from '../teach/arrange.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { restoreTest as it } from '../testing/restore-test.ts';
import {
  CACTIHOG,
  picture,
  reopened,
  sourcesOf,
  tableOf,
  type ToolsForTests,
} from '../testing/tools-for-tests.ts';
import { autosave } from './autosave.ts';
import { restore } from './restore.ts';

describe('the archive at the start', () => {
  const saved = ({ store }: ToolsForTests) => store.getState().saving;

  it('is not known to keep anything before it has answered', async ({ keep }) => {
    await keep('monday');
    const page = reopened();
    const restoring = restore(page);
    expect(saved(page)).toEqual({ kind: 'unknown' });
    await restoring;
    expect(saved(page)).toEqual({ kind: 'saved' });
  });

  it('has nothing to keep of an untouched table', async ({ tools }) => {
    await restore(tools);
    expect(saved(tools)).toEqual({ kind: 'saved' });
    expect(await tools.sessions.list()).toEqual({ ok: true, value: [] });
  });

  it('is known to refuse, and that is said once, with the first change too', async ({
    tools,
    said,
  }) => {
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    const saving = autosave(tools);
    await restore(tools);
    expect(saved(tools).kind).toBe('failed');
    addConcept(tools);
    await saving.flush();
    saving.stop();
    expect(saved(tools).kind).toBe('failed');
    expect(said()).toHaveLength(1);
  });

  it('is left alone by pictures that are on their way to the table', async ({ keep }) => {
    await keep('monday');
    const page = reopened();
    page.reading.hold();
    const restoring = restore(page);
    const drop = demonstrate(page, [picture('a')], CACTIHOG);
    await restoring;
    page.reading.release();
    await drop;
    expect(tableOf(page).id).toBe('reopened');
    expect(sourcesOf(page, CACTIHOG)).toEqual(['a.png']);
  });

  describe('if it does not answer', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    async function silent(keep: (id: string) => Promise<void>) {
      await keep('monday');
      const page = reopened();
      const { lastOpened } = page.sessions;
      const turnstile = createTurnstile();
      turnstile.hold();
      page.sessions.lastOpened = async () => {
        await turnstile.pass();
        return lastOpened();
      };
      const restoring = restore(page);
      await vi.advanceTimersByTimeAsync(4900);
      expect(page.said()).toEqual([]);
      await vi.advanceTimersByTimeAsync(200);
      return { page, restoring, answer: turnstile.release };
    }

    it('counts as none after five seconds, and the visitor is told', async ({ keep }) => {
      const { page, answer, restoring } = await silent(keep);
      expect(saved(page).kind).toBe('failed');
      expect(page.said()).toEqual([expect.stringMatching(/does not let the page keep your work/)]);
      answer();
      await restoring;
    });

    it('and then answers, brings the session to a table that is empty still', async ({ keep }) => {
      const { page, answer, restoring } = await silent(keep);
      answer();
      await restoring;
      expect(tableOf(page).id).toBe('monday');
      expect(saved(page)).toEqual({ kind: 'saved' });
      expect(page.said()).toEqual([]);
    });

    it('and then answers, leaves the table to work that has begun', async ({ keep }) => {
      const { page, answer, restoring } = await silent(keep);
      addConcept(page);
      answer();
      await restoring;
      expect(tableOf(page).id).toBe('reopened');
      expect(page.store.getState().sessions.map(({ id }) => id)).toEqual(['monday']);
    });
  });
});
