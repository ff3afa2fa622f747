import { vi } from 'vitest';
import type { StudioState } from '../store/session-store.ts';
import { autosave, type Autosave } from '../table/autosave.ts';
import { it } from './studio-test.ts';
import { quiet } from './until.ts';

/** A test of a page that saves by itself. Its clock goes on only when the test says so. */
export const autosaveTest = it.extend<{
  readonly saving: Autosave;
  readonly state: () => StudioState['saving'];
}>({
  saving: [
    async ({ tools }, use) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
      const saving = autosave(tools);
      await use(saving);
      saving.stop();
      vi.useRealTimers();
    },
    { auto: true },
  ],
  state: ({ studio }, use) => use(() => studio().saving),
});

/** Waits until the page has saved what was changed. */
export async function still(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400);
  await quiet();
}
