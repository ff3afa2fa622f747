import { describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS } from './limits.ts';
import { openArchive } from './open-archive.ts';
import { gzipped, makeTar, paxMember, TAR_MAGIC } from './testing/make-tar.ts';

const none = {};
const opened = async (blob: Blob, limits = ARCHIVE_LIMITS) => {
  const outcome = await openArchive(blob, limits, none);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
};

describe.each([
  ['a tar', (tar: Blob) => Promise.resolve(tar)],
  ['a tar.gz', gzipped],
])('%s', (_kind, packed) => {
  it('lists files with their paths and sizes, and gives one when it is opened', async () => {
    const tar = makeTar([
      { name: 'herbs/', type: '5' },
      { name: 'herbs/basil.txt', data: 'a lesson '.repeat(100) },
      { name: 'readme.txt', data: 'plain' },
    ]);
    const { files, refused } = await opened(await packed(tar));
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['herbs/basil.txt', 900],
      ['readme.txt', 5],
    ]);
    expect(refused).toEqual([]);
    const readme = await files[1]?.open();
    expect(readme?.ok && [readme.value.name, await readme.value.text()]).toEqual([
      'readme.txt',
      'plain',
    ]);
  });

  it.each(Object.entries(TAR_MAGIC))(
    'of a program of the kind %s is opened',
    async (_of, magic) => {
      const members = [
        { name: 'herbs/', type: magic === '' ? '\0' : '5' },
        { name: 'herbs/basil.txt', data: 'a lesson', type: magic === '' ? '\0' : '0' },
      ];
      const { files } = await opened(await packed(makeTar(members, magic)));
      expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([['herbs/basil.txt', 8]]);
    },
  );

  it('takes a size from the headers before a file for that file alone', async () => {
    const tar = makeTar([
      paxMember({ size: '3000' }),
      { name: '././@LongLink', type: 'L', data: 'long.txt\0' },
      { name: 'short.txt', data: 'x'.repeat(3000), saysBytes: 0 },
      { name: 'next.txt', data: 'plain' },
    ]);
    const { files } = await opened(await packed(tar));
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['long.txt', 3000],
      ['next.txt', 5],
    ]);
  });

  it('refuses a file that is stored with holes, under its own name', async () => {
    const tar = makeTar([
      paxMember({
        'GNU.sparse.major': '1',
        'GNU.sparse.minor': '0',
        'GNU.sparse.name': 'herbs/basil.png',
        'GNU.sparse.realsize': '9000',
      }),
      { name: 'herbs/GNUSparseFile.7/basil.png', data: '1\n0\n3\n' },
      paxMember({ 'GNU.sparse.map': '0,3', 'GNU.sparse.size': '9000' }),
      { name: 'herbs/mint.png', data: 'png' },
      { name: 'herbs/sage.png', data: 'png' },
    ]);
    const { files, refused } = await opened(await packed(tar));
    expect(files.map(({ path }) => path)).toEqual(['herbs/sage.png']);
    expect(refused).toEqual([
      { path: 'herbs/basil.png', fault: { code: 'holes' } },
      { path: 'herbs/mint.png', fault: { code: 'holes' } },
    ]);
  });

  it('refuses hostile members by name and takes the others', async () => {
    const tar = makeTar([
      { name: '../outside.png', data: 'bad' },
      { name: '/etc/passwd', data: 'bad' },
      { name: 'link.png', type: '2' },
      { name: 'twice.png', data: 'first' },
      { name: 'TWICE.png', data: 'second' },
      { name: '._twice.png', data: 'of the system' },
    ]);
    const { files, refused } = await opened(await packed(tar));
    expect(files.map(({ path }) => path)).toEqual(['twice.png']);
    expect(refused).toEqual([
      { path: '../outside.png', fault: { code: 'leads-out' } },
      { path: '/etc/passwd', fault: { code: 'leads-out' } },
      { path: 'link.png', fault: { code: 'link' } },
      { path: 'TWICE.png', fault: { code: 'same-name' } },
    ]);
  });

  it('takes long names and names in UTF-8 from the headers before a file', async () => {
    const long = `${'herbs/'.repeat(30)}basil.png`;
    const tar = makeTar([
      paxMember({ path: 'Äpfel/苹果.png', mtime: '1.5' }),
      { name: 'pfel/one.png', data: 'one' },
      { name: '././@LongLink', type: 'L', data: `${long}\0` },
      { name: long.slice(0, 100), data: 'two' },
    ]);
    const { files, readings } = await opened(await packed(tar));
    expect(files.map(({ path }) => path)).toEqual(['Äpfel/苹果.png', long]);
    expect(readings).toEqual([]);
  });

  it('guesses names in a national code page, and offers the other readings', async () => {
    const gbk = Uint8Array.of(0xc6, 0xbb, 0xb9, 0xfb, ...Buffer.from('/one.png'));
    const { files, readings } = await opened(await packed(makeTar([{ name: gbk, data: 'one' }])));
    expect(readings.length).toBeGreaterThan(1);
    expect(readings.map(({ names }) => names[0])).toContain('苹果');
    expect(files).toHaveLength(1);
  });

  it.each([
    [{ entries: 1 }, { code: 'too-many', most: 1 }],
    [{ totalBytes: 5 }, { code: 'archive-too-large', most: 5 }],
  ])('holds to the limits %j', async (limit, failure) => {
    const tar = makeTar(['a.png', 'b.png'].map((name) => ({ name, data: 'data' })));
    const limits = { ...ARCHIVE_LIMITS, ...limit };
    expect(await openArchive(await packed(tar), limits, none)).toMatchObject({
      failure,
    });
  });

  it('says so where it was cut off, and keeps what is whole', async () => {
    const tar = makeTar([
      { name: 'whole.png', data: 'whole' },
      { name: 'cut.png', data: new Uint8Array(5000) },
    ]);
    const { files } = await opened(await packed(tar.slice(0, 2000)));
    const [whole, cut] = await Promise.all(files.map((file) => file.open()));
    expect(whole?.ok).toBe(true);
    expect(cut).toMatchObject({ failure: { code: 'cut-off' } });
  });

  it.each([
    ['a size without end', [{ name: 'a.png', saysBytes: -1 }]],
    ['a header of no tar', [paxMember({ size: '9'.repeat(30) }), { name: 'a.png' }]],
  ])('is damaged with %s', async (_what, members) => {
    expect(await openArchive(await packed(makeTar(members)), ARCHIVE_LIMITS, none)).toMatchObject({
      failure: { code: 'damaged-file' },
    });
  });
});

describe('a gzip', () => {
  it('that unpacks to far too much is refused before it is unpacked', async () => {
    const bomb = await gzipped(makeTar([{ name: 'bomb.png', data: new Uint8Array(64 << 20) }]));
    expect(bomb.size).toBeLessThan(100_000);
    expect(await openArchive(bomb, ARCHIVE_LIMITS, none)).toMatchObject({
      failure: { code: 'too-tight', most: ARCHIVE_LIMITS.ratio },
    });
  });

  it('that holds one file alone is called what it is', async () => {
    expect(
      await openArchive(await gzipped(new Blob(['a picture'])), ARCHIVE_LIMITS, none),
    ).toMatchObject({
      failure: { code: 'other-archive', archive: 'gzip' },
    });
  });

  it('that is no tar is unpacked no further than its first block', async () => {
    const large = await gzipped(new Blob([Buffer.alloc(1 << 20, 'a picture ')]));
    const limits = { ...ARCHIVE_LIMITS, totalBytes: 1000, entries: 1 };
    expect(await openArchive(large, limits, none)).toMatchObject({
      failure: { code: 'other-archive', archive: 'gzip' },
    });
  });

  it('that is damaged is said to be', async () => {
    const whole = await gzipped(makeTar([{ name: 'a.png', data: 'a'.repeat(4000) }]));
    for (const part of [
      whole.slice(0, 40),
      new Blob([Uint8Array.of(0x1f, 0x8b, 8, ...new Uint8Array(60))]),
    ])
      expect(await openArchive(part, ARCHIVE_LIMITS, none)).toMatchObject({ ok: false });
  });
});
