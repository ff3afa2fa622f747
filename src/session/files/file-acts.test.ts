import { describe, expect } from 'vitest';
import type { DropItemLike } from '../../files/dropped/drop-items.ts';
import { makeZip } from '../../files/testing/make-zip.ts';
import { CACTIHOG, namesOf, picture, sourcesOf } from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import { filePart, takeFiles } from './file-acts.ts';
// Before the first test, whose time would go into reading it.
import './file-part.ts';
import { it as base } from '../testing/studio-test.ts';

const it = base.extend<{
  /** As the drop zone gives them: this test's files know no path of their own. */
  readonly take: (files: readonly File[]) => Promise<void>;
}>({
  take: ({ tools }, use) =>
    use((files) =>
      takeFiles(
        tools,
        files.map((file) => ({
          kind: 'file',
          name: file.name,
          type: file.type,
          getFile: () => Promise.resolve(file),
          getText: () => file.text(),
        })),
        CACTIHOG,
      ),
    ),
});

const zip = (name: string, ...paths: readonly string[]) =>
  new File([makeZip(paths.map((path) => ({ name: path, data: path })))], name);

it('plain pictures do not wait for the part that knows archives', async ({ tools, take }) => {
  await take([picture('sun'), picture('moon')]);
  expect(sourcesOf(tools, CACTIHOG)).toEqual(['moon.png', 'sun.png']);
  expect(filePart.now()).toBeNull();
  const totals: unknown[] = [];
  tools.store.subscribe(({ pendingPictures }) => {
    if (filePart.now() === null) totals.push(pendingPictures?.total);
  });
  await take([zip('birds.zip', 'owl/1.png')]);
  expect(filePart.now()).not.toBeNull();
  // Files that wait for the part are pending, so that leaving the page asks.
  expect(totals).toContain(1);
  expect(tools.store.getState().pendingPictures).toBeNull();
});

describe('files that were dropped or chosen', () => {
  it('join the concept that they were dropped on; what lies in an archive does not', async ({
    tools,
    said,
    take,
  }) => {
    const files = [picture('a'), zip('more.zip', 'fep/1.png', 'fep/2.png'), picture('b')];
    await take(files);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
    expect(namesOf(tools)).toEqual(['cactihog', 'fep']);
    expect(said()).toEqual(['One folder became the concept “fep”.']);
  });

  it('are asked about where an archive does not say how its names are written', async ({
    tools,
    said,
    take,
  }) => {
    const rawName = Buffer.from('c6bbb9fb2f312e706e67', 'hex');
    const archive = new File([makeZip([{ name: '', rawName, data: 'x' }])], 'a.zip');
    const before = namesOf(tools);
    const question = () => tools.store.getState().namesQuestion;
    const answered = async (choose: (names: readonly string[]) => boolean) => {
      const taking = take([archive]);
      await until(() => question() !== null);
      expect(namesOf(tools)).toEqual(before);
      const reading = question()?.readings.find(({ names }) => choose(names));
      question()?.answer(reading?.id ?? null);
      await taking;
      expect(question()).toBeNull();
    };
    await answered(() => false);
    expect(namesOf(tools)).toEqual(before);
    expect(said()).toEqual(['Nothing was imported. Your work is as it was.']);
    await answered((names) => names.includes('苹果'));
    expect(namesOf(tools)).toEqual(['cactihog', '苹果']);
  });

  it('are named by the list that comes with them', async ({ tools, take }) => {
    const list = new File(['file_name,label\na.png,fep\n'], 'metadata.csv');
    await take([picture('a'), list]);
    expect(sourcesOf(tools, CACTIHOG)).toEqual([]);
    expect(namesOf(tools)).toContain('fep');
  });

  it('that are no list are what their reader says they are', async ({ tools, said, take }) => {
    const odd = new File(['{}'], 'odd.json.broken');
    const list = new File(['{}'], 'settings.json');
    await take([odd, list]);
    // The tests' reader takes everything else for a picture; what matters is that it was asked.
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['settings.json']);
    expect(said()).toEqual(['One file could not be read. The other one came in.']);
  });

  it('that cannot be opened are said once', async ({ tools, said, take }) => {
    await take([picture('a'), new File(['PK'], 'odd.zip')]);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png']);
    expect(said()).toEqual(['One file could not be read. The other one came in.']);
    await take([new File(['PK'], 'odd.zip')]);
    expect(said().at(-1)).toBe('One file could not be read. Nothing was changed.');
  });

  it('that are none are nothing', async ({ tools, said }) => {
    await takeFiles(tools, [], null);
    expect(said()).toEqual([]);
  });

  it('may be a picture within a text, or its address alone, which is said', async ({
    tools,
    said,
  }) => {
    const textOf = (html: string): DropItemLike => ({
      kind: 'text',
      types: new Set(['text/html']),
      getText: () => Promise.resolve(html),
    });
    const inside = `<img src="data:image/png;base64,${btoa('a picture')}">`;
    await takeFiles(tools, [textOf(inside)], CACTIHOG);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['picture.png']);
    await takeFiles(tools, [textOf('<img src="https://a.example/b.png">')], CACTIHOG);
    await takeFiles(tools, [textOf('a word')], CACTIHOG);
    expect(said()).toEqual([
      expect.stringMatching(/^Only an address came, .* save the picture/),
      expect.stringMatching(/^There is no picture in that\./),
    ]);
    // A text beside a file only says where the file is from.
    const file = picture('b');
    const fileItem = {
      kind: 'file',
      name: file.name,
      getFile: () => Promise.resolve(file),
    } as const;
    await takeFiles(tools, [textOf(inside), fileItem], CACTIHOG);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['picture.png', 'b.png']);
  });
});
