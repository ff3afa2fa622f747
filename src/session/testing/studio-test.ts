import { test } from 'vitest';
import { say } from '../../languages/say.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Notice } from '../store/notice.ts';
import type { StudioState } from '../store/session-store.ts';
import { toolsForTests } from './tools-for-tests.ts';

type WrittenNotice = Omit<Notice, 'text' | 'details'> & {
  readonly text: string;
  readonly details: readonly string[];
};

/** A notice in the language of the page. */
export function shownNotice(notice: Notice): WrittenNotice {
  return { ...notice, text: say(notice.text), details: notice.details?.map(say) ?? [] };
}

/** What a test sees of its studio. The functions look at the moment of the call. */
interface StudioViews {
  readonly studio: () => StudioState;
  /** The session on the table. */
  readonly table: () => Session;
  /** The id of the demonstration whose picture comes from this file. */
  readonly idOf: (source: string) => string;
  /** What the notices in view say. */
  readonly said: () => readonly string[];
  /** The latest notice, as it is shown. */
  readonly lastNotice: () => WrittenNotice | undefined;
  /** The ids of the sessions in the list, in its order. */
  readonly listed: () => readonly string[];
  /** What the archive keeps under this id, or why it cannot be read. */
  readonly stored: (id: string) => Promise<unknown>;
}

/**
 * A test of the acts. It takes what it needs of the studio by name: `it('…', ({ tools, table }) => …)`.
 * Each test has a studio of its own, in a browser that has stored nothing. A file that needs more extends this.
 */
export const it = test
  .extend('tools', () => toolsForTests())
  .extend<StudioViews>({
    studio: ({ tools }, use) => use(tools.store.getState),
    table: ({ studio }, use) => use(() => studio().session),
    idOf: ({ table }, use) =>
      use((source) => {
        const placed = table().concepts.flatMap(({ demonstrations }) => demonstrations);
        return placed.find((demonstration) => demonstration.source === source)?.id ?? 'none';
      }),
    said: ({ tools }, use) => use(tools.said),
    lastNotice: ({ studio }, use) => use(() => studio().notices.map(shownNotice).at(-1)),
    listed: ({ studio }, use) => use(() => studio().sessions.map(({ id }) => id)),
    stored: ({ tools }, use) =>
      use(async (id) => {
        const record = await tools.sessions.load(id);
        return record.ok ? record.value : record;
      }),
  });
