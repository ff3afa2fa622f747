import { describe, expect, it } from 'vitest';
import { gzipped, makeTar, TAR_MAGIC } from '../testing/make-tar.ts';
import { makeZip } from '../testing/make-zip.ts';
import type { Dropped } from './group-dropped.ts';
import { foundInDrop } from './found-in-drop.ts';
import { holdsMoreThanPictures } from './plain-pictures.ts';

const file = (name: string, content: BlobPart = '…'): Dropped => ({
  kind: 'file',
  file: new File([content], name),
});
const folder = (name: string, ...items: readonly Dropped[]): Dropped => ({
  kind: 'folder',
  name,
  items,
});
const zip = (name: string, ...paths: readonly string[]) =>
  file(name, makeZip(paths.map((path) => ({ name: path, data: path }))));

async function pathsIn(...dropped: readonly Dropped[]) {
  const { files, unread, sessionFiles } = await foundInDrop(dropped);
  return {
    paths: files.map(({ path }) => path),
    unread,
    sessions: sessionFiles.map(({ name }) => name),
  };
}

describe('what is found in a drop', () => {
  it('lies in a tar of a program from before POSIX too', async () => {
    const old = file('old.tar', makeTar([{ name: 'blicket/1.png', data: '…' }], TAR_MAGIC.v7));
    expect(await pathsIn(old)).toMatchObject({ paths: ['blicket/1.png'], unread: [] });
  });

  it('tells how much of a tar.gz has been read, and holds nothing once that is stopped', async () => {
    const data = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 2_654_435_761) >>> 13);
    const large = file('large.tar.gz', await gzipped(makeTar([{ name: 'fep/1.png', data }])));
    const told: [string, number][] = [];
    const watch = (stopAt: number) => {
      const stopping = new AbortController();
      const onRead = (name: string, done: number, total: number) => {
        told.push([name, done / total]);
        if (done / total >= stopAt) stopping.abort();
      };
      return { signal: stopping.signal, onRead };
    };
    const whole = await foundInDrop([large], undefined, watch(2));
    expect(whole.files.map(({ path }) => path)).toEqual(['fep/1.png']);
    expect(told.at(-1)).toEqual(['large.tar.gz', 1]);
    const reports = told.length;
    const stopped = await foundInDrop([large], undefined, watch(0));
    expect(stopped).toMatchObject({ files: [], isGivenUp: true });
    expect(told).toHaveLength(reports + 1);
  });

  it('lies at its path, in folders and archives alike', async () => {
    const dropped = [
      folder('lesson', folder('fep', file('1.png')), zip('more.ZIP', 'dax/1.png')),
      file('metadata.jsonl'),
    ];
    expect(await pathsIn(...dropped)).toEqual({
      paths: ['lesson/fep/1.png', 'lesson/dax/1.png', 'metadata.jsonl'],
      unread: [],
      sessions: [],
    });
    const { files } = await foundInDrop([zip('a.zip', 'dax/1.png')]);
    const opened = await files[0]?.open();
    expect(opened?.ok && (await opened.value.text())).toBe('dax/1.png');
  });

  it('lies below the archive’s name where the archive has no folders', async () => {
    expect(await pathsIn(zip('fep.zip', '1.png'), zip('project.tm', 'a-!-0.jpg'))).toMatchObject({
      paths: ['fep/1.png', 'project/a-!-0.jpg'],
    });
    // Otherwise the name "test" of a zip would make its pictures test pictures.
    expect(await pathsIn(zip('test.zip', 'fep/1.png'))).toMatchObject({ paths: ['fep/1.png'] });
  });

  it('opens zips in a zip once, and brings their folders together', async () => {
    const inner = (...paths: readonly string[]) =>
      makeZip(paths.map((path) => ({ name: path, data: path }))).bytes();
    const outer = makeZip([
      { name: 'anna/anna.zip', data: await inner('fep/1.png', 'wuggle/1.png') },
      { name: 'ben.zip', data: await inner('1.png') },
      { name: 'chiara.zip', data: await inner('fep/1.png', 'more/deeper.zip') },
      { name: 'lesson.lcl', data: await inner('manifest.json') },
      { name: 'dax/1.png', data: 'x' },
      { name: 'dax/letter.docx', data: await inner('word/media/1.png') },
    ]);
    const { paths, unread, sessions } = await pathsIn(file('class.zip', outer));
    expect(paths).toEqual([
      'anna/anna.zip/fep/1.png',
      'anna/anna.zip/wuggle/1.png',
      'ben/1.png',
      'chiara.zip/fep/1.png',
      'dax/1.png',
      'dax/letter.docx',
    ]);
    expect(unread).toEqual([{ path: 'chiara.zip/more/deeper.zip', fault: { code: 'too-deep' } }]);
    expect(sessions).toEqual(['lesson.lcl']);
  });

  it('keeps files of two archives apart that have the same paths', async () => {
    const dropped = [zip('anna.zip', 'fep/1.png'), zip('ben.zip', 'fep/1.png', 'fep/2.png')];
    const { paths } = await pathsIn(...dropped);
    expect(paths).toEqual(['fep/1.png', 'ben.zip/fep/1.png', 'ben.zip/fep/2.png']);
  });

  it('calls other archives by their names, wherever they lie and whatever they are called', async () => {
    const rar = 'Rar!\x1a\x07\x01\x00';
    const { paths, unread } = await pathsIn(
      file('pictures.rar', rar),
      folder('lesson', folder('fep', file('1.png'), file('no ending', rar))),
      file('a.zip', makeZip([{ name: 'b.dat', data: rar }, { name: 'fep/2.png' }])),
    );
    expect(paths).toEqual(['lesson/fep/1.png', 'a/fep/2.png']);
    const fault = { code: 'other-archive', archive: 'rar' };
    expect(unread).toEqual([
      { path: 'pictures.rar', fault },
      { path: 'lesson/fep/no ending', fault },
      { path: 'a/b.dat', fault },
    ]);
  });

  describe('with names in a national code page', () => {
    const apple = Buffer.from('c6bbb9fb2f312e706e67', 'hex');
    const gbk = (name: string) => file(name, makeZip([{ name: '', rawName: apple, data: 'x' }]));

    it('asks once for all archives of a drop, and reads them as was chosen', async () => {
      const asked: (readonly string[])[] = [];
      const found = await foundInDrop([gbk('a.zip'), gbk('b.zip')], (archive, readings) => {
        asked.push([archive, ...(readings[0]?.names ?? [])]);
        return Promise.resolve('gb18030');
      });
      expect(asked).toEqual([['a.zip', '苹果']]);
      expect(found.files.map(({ path }) => path)).toEqual(['苹果/1.png', 'b.zip/苹果/1.png']);
    });

    it('takes nothing if the visitor wants nothing', async () => {
      const found = await foundInDrop([gbk('a.zip'), gbk('b.zip')], () => Promise.resolve(null));
      expect(found).toMatchObject({ files: [], isGivenUp: true });
    });

    it('does not ask where a list has the names, or where only files are named so', async () => {
      const chooseReading = () => Promise.reject(new Error('asked'));
      const listed = makeZip([
        { name: '', rawName: apple, data: 'x' },
        { name: 'metadata.jsonl', data: '{"file_name":"\\u82f9\\u679c/1.png","label":"fep"}' },
      ]);
      const fileOnly = makeZip([
        { name: '', rawName: Buffer.concat([Buffer.from('fep/'), apple.subarray(0, 4)]) },
      ]);
      const drop = [file('a.zip', listed), file('b.zip', fileOnly)];
      const { files } = await foundInDrop(drop, chooseReading);
      expect(files.map(({ path }) => path)).toEqual([
        'a/苹果/1.png',
        'a/metadata.jsonl',
        'fep/苹果',
      ]);
    });

    it('reads names with and without the mark of UTF-8 as one folder', async () => {
      const mixed = makeZip([
        { name: 'A\u0308pfel/1.png', data: 'x' },
        { name: '', rawName: Buffer.from('c47066656c2f322e706e67', 'hex'), data: 'y' },
        { name: '', rawName: Buffer.from('c47066656c2f332e706e67', 'hex'), data: 'z' },
      ]);
      const found = await foundInDrop([file('a.zip', mixed)], () => Promise.reject(new Error()));
      expect(found.files.map(({ path }) => path)).toEqual([
        'Äpfel/1.png',
        'Äpfel/2.png',
        'Äpfel/3.png',
      ]);
    });
  });

  it('says what cannot be opened, and gives the rest', async () => {
    const { paths, unread } = await pathsIn(
      file('broken.zip', 'PK no more'),
      zip('odd.zip', '../out.png', 'fep/1.png'),
    );
    expect(paths).toEqual(['fep/1.png']);
    expect(unread).toEqual([
      { path: 'broken.zip', fault: { code: 'not-an-archive' } },
      { path: 'odd.zip/../out.png', fault: { code: 'leads-out' } },
    ]);
  });

  it('is more than pictures if it has a folder, an archive or a list', () => {
    expect(holdsMoreThanPictures([file('a.png'), file('letter.pdf')])).toBe(false);
    for (const more of [folder('fep'), file('a.zip'), file('a.tm'), file('ISEKAI.json')])
      expect(holdsMoreThanPictures([file('a.png'), more])).toBe(true);
  });
});
