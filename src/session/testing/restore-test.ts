import { it } from './studio-test.ts';
import { emptySession, keepRecord } from './tools-for-tests.ts';

/** A test of a browser in which sessions were kept before the page is opened. */
export const restoreTest = it.extend<{
  /** Keeps empty sessions under these ids. The last one was changed last. */
  readonly keep: (...ids: string[]) => Promise<void>;
}>({
  keep: ({ tools }, use) =>
    use(async (...ids) => {
      for (const [place, id] of ids.entries())
        await keepRecord(tools, { ...emptySession(id), changedAt: place });
    }),
});
