import { say } from '../../languages/say.ts';
import { describe, expect } from 'vitest';
import { deleteConcept } from './arrange.ts';
import { undo } from '../store/change.ts';
import { demonstrate } from './demonstrate.ts';
import {
  BLICKET,
  CACTIHOG,
  emptySession,
  fourPictures,
  imageIdOf,
  picture,
  sourcesOf,
} from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import { it, shownNotice } from '../testing/studio-test.ts';

describe('demonstrating', () => {
  it('names in one message what could not be opened and what could not be read', async ({
    tools,
    said,
  }) => {
    const files = [picture('a'), picture('b', 'b.broken')];
    await demonstrate(tools, files, CACTIHOG, ['gone.png: the browser could not open it']);
    expect(said()).toEqual(['2 files could not be read. The other one came in.']);
    expect(tools.store.getState().notices[0]?.details?.map(say)).toEqual([
      'gone.png: the browser could not open it',
      'b.broken: the picture is damaged or cut off',
    ]);
  });

  it('places the pictures in order, under the names of their files', async ({ tools, said }) => {
    await demonstrate(tools, fourPictures(), CACTIHOG);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png', 'c.png', 'd.png']);
    expect(said()).toEqual([]);
  });

  it('keeps the bytes before the table mentions them, and shows the engine the picture', async ({
    tools,
  }) => {
    const kept: boolean[] = [];
    const unsubscribe = tools.store.subscribe(({ session }, before) => {
      if (session !== before.session) kept.push(puts > 0);
    });
    let puts = 0;
    const { images } = tools;
    const watched = {
      ...tools,
      images: {
        ...images,
        put: async (...given: Parameters<typeof images.put>) => {
          const outcome = await images.put(...given);
          puts += 1;
          return outcome;
        },
      },
    };
    await demonstrate(watched, [picture('a')], CACTIHOG);
    unsubscribe();
    const imageId = await imageIdOf('a');
    expect(kept).toEqual([true]);
    expect(await (await images.blobOf(imageId))?.text()).toBe('a');
    expect(tools.engine.seen).toEqual([imageId]);
  });

  it('goes on behind a file that cannot be read, and says which and how many came in', async ({
    tools,
  }) => {
    const files = [picture('a'), picture('x', 'x.broken'), picture('b')];
    await demonstrate(tools, files, CACTIHOG);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
    expect(tools.store.getState().notices.map(shownNotice)).toMatchObject([
      {
        tone: 'problem',
        text: 'One file could not be read. The other 2 came in.',
        details: ['x.broken: the picture is damaged or cut off'],
      },
    ]);
  });

  it('says that nothing was changed where nothing could be read', async ({ tools, said }) => {
    await demonstrate(tools, [picture('x', 'x.broken')], CACTIHOG);
    await demonstrate(tools, [picture('x', 'x.broken'), picture('y', 'y.broken')], CACTIHOG);
    expect(said()).toEqual([
      'One file could not be read. Nothing was changed.',
      '2 files could not be read. Nothing was changed.',
    ]);
    expect(tools.store.getState().past).toEqual([]);
  });

  it('shows the same picture once, whatever its file is called', async ({ tools, said }) => {
    await demonstrate(tools, [picture('a'), picture('a', 'copy of a.png')], CACTIHOG);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png']);
    expect(said()[0]).toBe(
      '“cactihog” shows copy of a.png already, as a.png: the same picture twice teaches nothing new.',
    );
  });

  it('names both files where two formats hold the same pixels', async ({ tools, said }) => {
    await demonstrate(tools, [picture('a', 'a.png')], CACTIHOG);
    await demonstrate(tools, [picture('a', 'a.webp')], CACTIHOG);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png']);
    expect(said()[0]).toMatch(/^“cactihog” shows a\.webp already, as a\.png/);
  });

  it('does not count a picture that is shown already as one that came in', async ({
    tools,
    said,
  }) => {
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await demonstrate(tools, [picture('a'), picture('x', 'x.broken')], CACTIHOG);
    expect(said()).toContain('One file could not be read. Nothing was changed.');
  });

  it('lets two concepts show the same picture', async ({ tools }) => {
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await demonstrate(tools, [picture('a')], BLICKET);
    expect(sourcesOf(tools, BLICKET)).toEqual(['a.png']);
  });

  it('keeps a picture in memory where the browser gives no storage, and says so once', async ({
    tools,
    said,
  }) => {
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    await demonstrate(tools, fourPictures(), CACTIHOG);
    expect(sourcesOf(tools, CACTIHOG)).toHaveLength(4);
    expect(said()).toHaveLength(1);
    expect(await (await tools.images.blobOf(await imageIdOf('a')))?.text()).toBe('a');
  });
});

describe('loose pictures', () => {
  it('make a concept of their own, in one step with it', async ({ tools, table }) => {
    await demonstrate(tools, [picture('x', 'x.broken'), picture('a'), picture('b')], null);
    const [, , made] = table().concepts;
    expect(sourcesOf(tools, made?.id ?? '')).toEqual(['a.png', 'b.png']);
    expect(tools.store.getState().past).toHaveLength(1);
    undo(tools);
    expect(table().concepts).toEqual(emptySession().concepts);
  });

  it('of which none can be read leave no empty concept behind', async ({ tools, table, said }) => {
    await demonstrate(tools, [picture('x', 'x.broken')], null);
    expect(table()).toEqual(emptySession());
    expect(said()).toEqual(['One file could not be read. Nothing was changed.']);
  });

  it('stay away once the concept that they made is deleted, and make no second one', async ({
    tools,
    table,
    said,
  }) => {
    tools.reading.hold();
    const drop = demonstrate(tools, fourPictures(), null);
    tools.reading.letOne();
    await until(() => table().concepts.length === 3);
    deleteConcept(tools, table().concepts[2]?.id ?? '');
    tools.reading.release();
    await drop;
    expect(table().concepts).toHaveLength(2);
    expect(said().at(-1)).toBe('3 pictures had not come in yet and were left out.');
  });
});
