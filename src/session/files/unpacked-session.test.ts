import { say } from '../../languages/say.ts';
import { expect } from 'vitest';
import type { DropItemLike } from '../../files/dropped/drop-items.ts';
import { openZip } from '../../files/open-zip.ts';
import { makeZip } from '../../files/testing/make-zip.ts';
import { muteConcept } from '../teach/arrange.ts';
import { elsewhere, savedFile } from '../testing/session-files.ts';
import { BLICKET, CACTIHOG, namesOf, sourcesOf } from '../testing/tools-for-tests.ts';
import { herbsTest as base } from '../testing/herbs-test.ts';
import { takeFiles } from './file-acts.ts';
// Before the first test, whose time would go into reading it.
import './file-part.ts';

type Tree = Readonly<Record<string, Uint8Array<ArrayBuffer> | string | Blob>>;

const it = base.extend('unpacked', async ({ tools }): Promise<Tree> => {
  muteConcept(tools, BLICKET, true);
  const opened = await openZip(await savedFile(tools));
  if (!opened.ok) throw new Error(opened.failure.code);
  const files = opened.value.files.map(async ({ path, open }) => {
    const file = await open();
    if (!file.ok) throw new Error(file.failure.code);
    return [path, new Uint8Array(await file.value.arrayBuffer())] as const;
  });
  return Object.fromEntries(await Promise.all(files));
});

const below = (folder: string, tree: Tree): Tree =>
  Object.fromEntries(Object.entries(tree).map(([path, content]) => [folder + path, content]));

/** As the drop zone gives them. */
function dropOf(tree: Tree): DropItemLike[] {
  const folders = new Map<string, Tree>();
  const files: DropItemLike[] = [];
  for (const [path, content] of Object.entries(tree)) {
    const [first = '', ...rest] = path.split('/');
    if (rest.length > 0) folders.set(first, { ...folders.get(first), [rest.join('/')]: content });
    else
      files.push({
        kind: 'file',
        name: first,
        getFile: () => Promise.resolve(new File([content], first)),
      });
  }
  const directories = [...folders].map(([name, inside]): DropItemLike => ({
    kind: 'directory',
    name,
    async *getEntries() {
      yield* dropOf(inside);
    },
  }));
  return [...files, ...directories];
}

const zipOf = (tree: Tree): Tree => ({
  'lessons.zip': makeZip(
    Object.entries(tree).map(([name, data]) => ({
      name,
      data: data instanceof Blob ? '' : data,
    })),
  ),
});

const shapes: readonly (readonly [string, (tree: Tree) => Tree])[] = [
  ['its folder', (tree) => below('Herbs/', tree)],
  ['its files together', (tree) => tree],
  ['its folder inside another', (tree) => below('lessons/monday/Herbs/', tree)],
  [
    'its folder with what an operating system leaves there',
    (tree) => ({
      ...below('Herbs/', tree),
      'Herbs/.DS_Store': 'x',
      'Herbs/images/.DS_Store': 'x',
      'Herbs/Thumbs.db': 'x',
    }),
  ],
  [
    'its files chosen without their folder',
    (tree) =>
      Object.fromEntries(
        Object.entries(tree).map(([path, content]) => [path.replace('images/', ''), content]),
      ),
  ],
  [
    'a zip of its folder in another, packed by a Mac',
    (tree) =>
      zipOf({
        ...below('lessons/Herbs/', tree),
        '__MACOSX/lessons/Herbs/._manifest.json': 'x',
        'lessons/.DS_Store': 'x',
      }),
  ],
];

it.for(shapes)('a session comes back as %s', async ([, shape], { tools, unpacked }) => {
  const there = elsewhere();
  await takeFiles(there, dropOf(shape(unpacked)), null);
  expect(there.said()).toEqual(['Opened “Herbs” (4 pictures, 2 concepts).']);
  expect(there.store.getState().session).toEqual(tools.store.getState().session);
  expect(there.store.getState().past).toEqual([]);
});

it('several of them are opened one after another, and other folders are added', async ({
  unpacked,
}) => {
  const there = elsewhere();
  const other = Buffer.from(unpacked['manifest.json'] as Uint8Array)
    .toString()
    .replace('Herbs', 'Spices');
  const tree = {
    ...below('a/', unpacked),
    ...below('b/', { ...unpacked, 'manifest.json': other }),
    'fep/1.png': 'a picture',
  };
  await takeFiles(there, dropOf(zipOf(tree)), null);
  expect(there.said().slice(0, 1)).toEqual([
    "2 sessions were opened. “Spices” is on the table, and the others are in the session's menu.",
  ]);
  const [notice] = there.store.getState().notices;
  expect(notice?.details?.map(say)).toEqual([
    expect.stringContaining('“Herbs” (4 pictures, 2 concepts)'),
    expect.stringContaining('“Spices'),
  ]);
  expect(namesOf(there)).toEqual(['cactihog', 'blicket', 'fep']);
});

it('its files beside a folder of pictures are a session and a concept', async ({ unpacked }) => {
  const there = elsewhere();
  await takeFiles(there, dropOf({ ...unpacked, 'fep/1.png': 'a picture' }), CACTIHOG);
  expect(namesOf(there)).toEqual(['cactihog', 'blicket', 'fep']);
  expect(sourcesOf(there, CACTIHOG)).toEqual(['a.webp', 'b.webp']);
});

it('session files in a folder and in an archive are opened, and other folders are added', async ({
  tools,
}) => {
  const session = await (await savedFile(tools)).bytes();
  for (const pack of [(tree: Tree) => tree, zipOf]) {
    const there = elsewhere();
    const tree = below('class/', { 'anna/Herbs.lcl': session, 'fep/1.png': 'a picture' });
    await takeFiles(there, dropOf(pack(tree)), null);
    expect(there.said()).toEqual([
      'Opened “Herbs” (4 pictures, 2 concepts).',
      'One folder became the concept “fep”.',
    ]);
    expect(namesOf(there)).toEqual(['cactihog', 'blicket', 'fep']);
  }
});

it('a folder of nothing but session files is those sessions', async ({ tools }) => {
  const there = elsewhere();
  const session = await (await savedFile(tools)).bytes();
  // Some programs call a session file a zip when they hand it on.
  await takeFiles(there, dropOf(below('class/', { 'Herbs.lcl.zip': session })), null);
  expect(there.said()).toEqual(['Opened “Herbs” (4 pictures, 2 concepts).']);
});
