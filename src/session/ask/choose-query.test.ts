import { describe, expect } from 'vitest';
import { ask } from './ask.ts';
import { openOnTable, undo } from '../store/change.ts';
import {
  askAbout,
  askAgainAbout,
  chooseQuery,
  clearQuery,
  setAsksAtOnce,
  setThreshold,
} from './choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { CACTIHOG, emptySession, imageIdOf, picture } from '../testing/tools-for-tests.ts';
import { quiet, until } from '../testing/until.ts';
import { it as base } from '../testing/studio-test.ts';

const it = base.extend<{
  readonly asked: () => string | undefined;
}>({
  asked: ({ table }, use) => use(() => table().query?.source),
});

describe('choosing the question picture', () => {
  it('keeps the picture and asks about it', async ({ tools, table }) => {
    await chooseQuery(tools, [picture('q')]);
    const imageId = await imageIdOf('q');
    expect(table().query).toEqual({ imageId, source: 'q.png' });
    expect(await (await tools.images.blobOf(imageId))?.text()).toBe('q');
  });

  it('takes the first of several that can be read, and no other', async ({ tools, asked }) => {
    await chooseQuery(tools, [picture('x', 'x.broken'), picture('q'), picture('r')]);
    expect(asked()).toBe('q.png');
    expect(tools.said()).toEqual(['One file could not be read. The other one came in.']);
    expect(tools.store.getState().pendingPictures).toBeNull();
    expect(tools.store.getState().past).toHaveLength(1);
  });

  it('leaves the question as it is where no file can be read, or none was given', async ({
    tools,
    asked,
  }) => {
    await chooseQuery(tools, [picture('q')]);
    await chooseQuery(tools, [picture('x', 'x.broken')]);
    await chooseQuery(tools, []);
    expect(asked()).toBe('q.png');
    expect(tools.said()).toEqual(['One file could not be read. Nothing was changed.']);
  });

  it('makes no step of the same picture again', async ({ tools }) => {
    await chooseQuery(tools, [picture('q')]);
    await chooseQuery(tools, [picture('q', 'copy.png')]);
    expect(tools.store.getState().past).toHaveLength(1);
  });

  it('lets the later choice stand, even if the earlier file takes longer to read', async ({
    tools,
    asked,
  }) => {
    let letSlow: () => void = () => undefined;
    const slowly = new Promise<void>((resolve) => {
      letSlow = resolve;
    });
    const slow = {
      ...tools,
      readPicture: (file: File) => slowly.then(() => tools.readPicture(file)),
    };
    const earlier = chooseQuery(slow, [picture('slow')]);
    await chooseQuery(tools, [picture('fast')]);
    letSlow();
    await earlier;
    expect(asked()).toBe('fast.png');
  });

  it('lets the later choice stand when both come late, in their order', async ({
    tools,
    asked,
  }) => {
    tools.reading.hold();
    const choices = [chooseQuery(tools, [picture('one')]), chooseQuery(tools, [picture('two')])];
    tools.reading.release();
    await Promise.all(choices);
    expect(asked()).toBe('two.png');
  });

  it('forgets a file still being read when the visitor asks about a picture of the table', async ({
    tools,
    table,
    asked,
  }) => {
    await demonstrate(tools, [picture('a')], CACTIHOG);
    tools.reading.hold();
    const late = chooseQuery(tools, [picture('late')]);
    askAbout(tools, table().concepts[0]?.demonstrations[0]?.id ?? '');
    tools.reading.release();
    await late;
    expect(asked()).toBe('a.png');
  });

  it('does not ask another session about it', async ({ tools, table }) => {
    tools.reading.hold();
    const late = chooseQuery(tools, [picture('late')]);
    openOnTable(tools.store, emptySession('tuesday'));
    tools.reading.release();
    await late;
    expect(table().query).toBeNull();
  });
});

describe('asking about what is there', () => {
  it('takes a demonstration or a picture of the test tray', async ({ tools, table, asked }) => {
    const heldOut = { id: 'h', imageId: await imageIdOf('h'), source: 'h.png', truth: 'cactihog' };
    openOnTable(tools.store, { ...emptySession(), testTray: [heldOut] });
    await demonstrate(tools, [picture('a')], CACTIHOG);

    askAbout(tools, 'h');
    expect(table().query).toEqual({ imageId: heldOut.imageId, source: 'h.png' });
    askAbout(tools, table().concepts[0]?.demonstrations[0]?.id ?? '');
    expect(asked()).toBe('a.png');
    askAbout(tools, 'gone');
    expect(asked()).toBe('a.png');
  });

  it('asks again about the picture of an earlier episode', async ({ tools, table, asked }) => {
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await chooseQuery(tools, [picture('q')]);
    await ask(tools);
    clearQuery(tools);
    expect(table().query).toBeNull();

    askAgainAbout(tools, table().episodes[0]?.id ?? '');
    expect(asked()).toBe('q.png');
    askAgainAbout(tools, 'gone');
    expect(asked()).toBe('q.png');
    undo(tools);
    expect(table().query).toBeNull();
  });
});

describe('the bar and the preference', () => {
  it('move without asking the model again', async ({ tools, table }) => {
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await chooseQuery(tools, [picture('q')]);
    await ask(tools);
    setThreshold(tools, 0.9);
    setAsksAtOnce(tools, false);
    await quiet();
    expect(table()).toMatchObject({ threshold: 0.9, asksAtOnce: false });
    expect(tools.engine.asked).toHaveLength(1);
    await until(() => tools.store.getState().ask.kind === 'answered');
  });
});
