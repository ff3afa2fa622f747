import { describe, expect, vi } from 'vitest';
import { isUntouched } from '../../domain/session/untouched.ts';
import { succeed } from '../../kernel/outcome.ts';
import { it as base } from '../testing/studio-test.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { autosave } from '../table/autosave.ts';
import { restore } from '../table/restore.ts';
import { CACTIHOG, picture, reopened, type ToolsForTests } from '../testing/tools-for-tests.ts';
import { say } from '../../languages/say.ts';
import { beginShared } from './begin-shared.ts';
import { shareDevice } from './share-device.ts';

/** The next start of the same browser, on a device that was shared before. */
function nextStart(): ToolsForTests {
  const tools = reopened();
  shareDevice(tools, true);
  const { images, sessions } = tools as unknown as Record<
    'images' | 'sessions',
    { erase(): Promise<unknown>; reopen(): void }
  >;
  vi.spyOn(tools.storage, 'erase').mockImplementation(async () => {
    await Promise.all([images.erase(), sessions.erase()]);
    images.reopen();
    sessions.reopen();
    return succeed(null);
  });
  return tools;
}

const it = base.extend('pupil', { auto: true }, async ({ tools }) => {
  const saving = autosave(tools);
  await demonstrate(tools, [picture('face')], CACTIHOG);
  await saving.flush();
  return tools;
});

describe('a shared device', () => {
  it('deletes what the last window left, and says so', async () => {
    const tools = nextStart();
    expect(await beginShared(tools, { leftAt: Date.now(), cameBy: 'navigate' })).toBe(false);
    expect(tools.storage.erase).toHaveBeenCalledWith('work');
    await restore(tools);
    const { session, sessions } = tools.store.getState();
    expect(session.concepts.flatMap(({ demonstrations }) => demonstrations)).toEqual([]);
    expect(sessions).toEqual([]);
    expect(tools.said().at(-1)).toMatch(/^The sessions of whoever was here before you are deleted/);
  });

  it('keeps the work over a reload, and does not say it again', async () => {
    const tools = nextStart();
    expect(await beginShared(tools, { leftAt: Date.now(), cameBy: 'reload' })).toBe(true);
    expect(tools.storage.erase).not.toHaveBeenCalled();
    expect(tools.said()).toEqual([]);
  });

  it('shows nothing of a window that was broken off, but one press brings it back', async () => {
    const tools = nextStart();
    expect(await beginShared(tools, { leftAt: null, cameBy: 'navigate' })).toBe(false);
    expect(isUntouched(tools.store.getState().session)).toBe(true);
    const offer = tools.store.getState().notices.find(({ action }) => action);
    expect(offer && say(offer.text)).toMatch(/broken off/);
    offer?.action?.run();
    await expect.poll(() => tools.store.getState().session.name).toBe('Session of monday');
  });
});
