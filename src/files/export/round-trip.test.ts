import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyName } from '../../domain/lcl/label.ts';
import type { Session } from '../../domain/session/session.ts';
import { concept, demonstration, imageId, session } from '../../domain/testing/made.ts';
import { recogniseImport } from '../import/recognise-import.ts';
import { textOf, writtenZip } from '../testing/written-zip.ts';
import type { FoundFile } from '../found-file.ts';
import { writeImagefolder } from './write-imagefolder.ts';
import { hasIsekai, writeIsekai } from './write-isekai.ts';
import type { PictureOf } from './zip-pictures.ts';

/** A picture whose bytes are its own id. */
const pictureOf: PictureOf = (id) => Promise.resolve(new Blob([id], { type: 'image/webp' }));

const heldOut = (digits: string, truth: string) => ({
  id: `h${digits}`,
  imageId: imageId(digits),
  source: `${digits}.png`,
  truth,
});

const lesson: Session = {
  ...session(
    concept('fep', [demonstration('1', 'a1'), demonstration('2', 'a2', true)]),
    concept('Fep/../x', [demonstration('3', 'b1')], { id: 'x' }),
    concept('test', [demonstration('4', 'c1')]),
    concept('bare'),
  ),
  testTray: [heldOut('d1', 'fep'), heldOut('d2', 'test'), heldOut('d3', 'stranger')],
};

/** The names that the importer finds, with the ids of their pictures. */
async function taken(files: readonly FoundFile[]) {
  const plan = await recogniseImport(files);
  const ids = async (list: readonly FoundFile[]) => {
    const texts = await Promise.all(list.map((file) => textOf(files, file.path)));
    return texts.map((text) => text.replace(/0+$/, '')).sort();
  };
  const concepts = await Promise.all(
    plan.concepts.map(async ({ name, train, test }) => [name, await ids(train), await ids(test)]),
  );
  expect({ loose: plan.loose, skipped: plan.skipped, remarks: plan.remarks }).toEqual({
    loose: [],
    skipped: [],
    remarks: [],
  });
  return { kind: plan.kind, concepts };
}

describe('an exported imagefolder', () => {
  it('holds the pictures in splits, with the true names beside them', async () => {
    const { files, result } = await writtenZip((into) => writeImagefolder(lesson, pictureOf, into));
    expect(files.map(({ path }) => path)).toEqual([
      'train/fep/0001.webp',
      'train/fep/0002.webp',
      'train/Fep_.._x/0001.webp',
      'train/test/0001.webp',
      'train/metadata.jsonl',
      'test/fep/0001.webp',
      'test/test/0001.webp',
      'test/stranger/0001.webp',
      'test/metadata.jsonl',
    ]);
    expect(await textOf(files, 'train/metadata.jsonl')).toBe(
      '{"file_name":"fep/0001.webp","label":"fep"}\n' +
        '{"file_name":"fep/0002.webp","label":"fep"}\n' +
        '{"file_name":"Fep_.._x/0001.webp","label":"Fep/../x"}\n' +
        '{"file_name":"test/0001.webp","label":"test"}\n',
    );
    expect(result).toEqual({ pictures: 7, missing: 0 });
  });

  it('comes back as it was', async () => {
    const { files } = await writtenZip((into) => writeImagefolder(lesson, pictureOf, into));
    expect(await taken(files)).toEqual({
      kind: 'imagefolder',
      concepts: expect.arrayContaining([
        ['fep', ['a1', 'a2'], ['d1']],
        ['Fep/../x', ['b1'], []],
        ['test', ['c1'], ['d2']],
        ['stranger', [], ['d3']],
      ]) as unknown,
    });
  });

  it('is the same file for the same session, and counts what is gone', async () => {
    const gone = imageId('a2');
    const some: PictureOf = (id) => (id === gone ? Promise.resolve(null) : pictureOf(id));
    const bytes = async () => {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const whole = new Response(readable).arrayBuffer();
      expect(await writeImagefolder(lesson, some, writable)).toEqual({ pictures: 6, missing: 1 });
      return new Uint8Array(await whole);
    };
    expect(await bytes()).toEqual(await bytes());
  });

  it('comes back as it was whatever its concepts are called', async () => {
    const name = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.constantFrom(
          'train',
          'test',
          'Test',
          'metadata.jsonl',
          '..',
          'con',
          '<i>',
          '__proto__',
          '=1',
        ),
      )
      .map(tidyName)
      .filter((tidy) => tidy !== '');
    const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(names, async (called) => {
        const concepts = called.map((one, index) =>
          concept(one, [demonstration(`${index}`, `a${index + 1}`)], { id: `${index}` }),
        );
        const testTray = called.map((truth, index) => heldOut(`b${index + 1}`, truth));
        const { files } = await writtenZip((into) =>
          writeImagefolder({ ...session(...concepts), testTray }, pictureOf, into),
        );
        const back = await taken(files);
        expect(new Map(back.concepts.map(([one, ...rest]) => [one, rest]))).toEqual(
          new Map(called.map((one, index) => [one, [[`a${index + 1}`], [`b${index + 1}`]]])),
        );
      }),
      { numRuns: 15 },
    );
  }, 30_000);
});

describe('an exported ISEKAI', () => {
  it('asks about each test picture between its concept and each other one, an even number of times', async () => {
    const { files, result } = await writtenZip((into) => writeIsekai(lesson, pictureOf, into));
    const records = (await textOf(files, 'ISEKAI.json')).trim().split('\n');
    expect(records).toHaveLength(4);
    expect(JSON.parse(records[0] ?? '')).toEqual({
      image_name: 'fep/query-0001.webp',
      positive_list: ['fep/0001.webp', 'fep/0002.webp'],
      negative_list: ['Fep_.._x/0001.webp'],
      positive_promt: 'fep',
      negative_promt: 'Fep/../x',
      label_name: 'fep',
    });
    expect(result).toEqual({ pictures: 6, missing: 0 });
    const two = { ...lesson, concepts: lesson.concepts.slice(0, 2) };
    const odd = await writtenZip((into) => writeIsekai(two, pictureOf, into));
    expect((await textOf(odd.files, 'ISEKAI.json')).trim().split('\n')).toHaveLength(2);
  });

  it('comes back as it was, less what it has no place for', async () => {
    const { files } = await writtenZip((into) => writeIsekai(lesson, pictureOf, into));
    expect(await taken(files)).toEqual({
      kind: 'isekai',
      concepts: [
        ['fep', ['a1', 'a2'], ['d1']],
        ['Fep/../x', ['b1'], []],
        ['test', ['c1'], ['d2']],
      ],
    });
  });

  it('cannot be made without a test picture of a taught concept', () => {
    expect(hasIsekai(lesson)).toBe(true);
    expect(hasIsekai({ ...lesson, testTray: lesson.testTray.slice(2) })).toBe(false);
    expect(hasIsekai({ ...lesson, concepts: lesson.concepts.slice(0, 1) })).toBe(false);
  });
});
