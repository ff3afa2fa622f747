import { describe, expect } from 'vitest';
import { steps, type LessonOpening } from '../../domain/lessons/lesson.ts';
import { fail } from '../../kernel/outcome.ts';
import { change } from '../store/change.ts';
import { ZONES } from '../store/view-state.ts';
import { blankSession } from '../table/blank-session.ts';
import { it as base } from '../testing/studio-test.ts';
import { toolsForTests } from '../testing/tools-for-tests.ts';
import { openForLesson } from './open-for-lesson.ts';

const it = base.extend('tools', () => toolsForTests(blankSession('Session', 0)));
const [strangers] = steps.guess.opens as [LessonOpening];
const [alike] = steps.more.opens as [LessonOpening];

it.beforeEach(({ tools }) => {
  const listing = {
    id: 'strangers',
    title: 'Two strangers',
    blurb: 'words',
    concepts: [
      { name: 'blicket', demonstrations: ['strangers/1.svg'] },
      { name: 'zorbel', demonstrations: ['strangers/2.svg'] },
    ],
    queries: [{ file: 'strangers/q.svg', concept: 'zorbel' }],
  };
  tools.samples.set('packs.json', new Blob([JSON.stringify({ packs: [listing] })]));
  for (const file of ['strangers/1.svg', 'strangers/2.svg', 'strangers/q.svg'])
    tools.samples.set(file, new Blob([file]));
});

describe('the session of a step', () => {
  it('is a starter pack with the zones, on an empty table', async ({ tools, table, studio }) => {
    tools.store.setState({ view: { kind: 'class', page: 'lessons', lesson: 'ten-minutes' } });
    expect(await openForLesson(tools, strangers, 'ask')).toBe(true);
    expect(table()).toMatchObject({ name: 'Two strangers', asksAtOnce: false });
    expect(studio().view).toEqual(ZONES);
  });

  it('is drawn, with the page of the lab that the class looks at', async ({
    tools,
    table,
    studio,
  }) => {
    expect(await openForLesson(tools, alike, 'test')).toBe(true);
    expect(table().name).toBe('Look-alikes, seed 15');
    expect(studio().view).toEqual({ kind: 'lab', page: 'test' });
  });

  it('opens beside the work on the table, which stays kept', async ({ tools, table, stored }) => {
    await openForLesson(tools, strangers, 'ask');
    change(tools, 'rename', (session) => ({ ...session, name: 'mine' }));
    const { id } = table();
    await openForLesson(tools, strangers, 'ask');
    expect(table().id).not.toBe(id);
    expect(await stored(id)).toMatchObject({ name: 'mine' });
  });

  it('is empty where the class makes its own, and leaves an empty table as it is', async ({
    tools,
    table,
    studio,
  }) => {
    const { id } = table();
    expect(await openForLesson(tools, { kind: 'blank' }, 'teach')).toBe(true);
    expect(table().id).toBe(id);
    await openForLesson(tools, alike, 'test');
    const drawn = table().id;
    await openForLesson(tools, { kind: 'blank' }, 'teach');
    expect(table().id).not.toBe(drawn);
    expect(table().testTray).toEqual([]);
    expect(studio().view).toEqual(ZONES);
  });

  it('leaves the table and the view if it cannot be had, and says so', async ({
    tools,
    table,
    studio,
    said,
  }) => {
    change(tools, 'rename', (session) => ({ ...session, name: 'mine' }));
    const [before, { view }] = [table(), studio()];
    const draw = () => Promise.resolve(fail('drawing-broke-off' as const));
    const broken = { ...tools, creatures: { ...tools.creatures, draw } };
    expect(await openForLesson(broken, alike, 'test')).toBe(false);
    tools.samples.clear();
    expect(await openForLesson(tools, strangers, 'ask')).toBe(false);
    expect(table()).toBe(before);
    expect(studio().view).toBe(view);
    expect(said().map((words) => words.split('.')[0])).toEqual([
      'The creatures of this step could not be drawn',
      'The pictures of this step could not be fetched',
    ]);
  });
});
