import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip } from './open-zip.ts';
import { makeZip } from './testing/make-zip.ts';
import { openedArchive } from './testing/opened-archive.ts';

describe('openZip', () => {
  it('lists files with their paths and sizes, and unpacks one when it is opened', async () => {
    const text = 'a lesson '.repeat(100);
    const archive = await openedArchive([
      { name: 'herbs/' },
      { name: 'herbs/basil.txt', data: text, packed: true },
      { name: 'readme.txt', data: 'plain' },
    ]);
    expect(archive.files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['herbs/basil.txt', 900],
      ['readme.txt', 5],
    ]);
    const [basil, readme] = await Promise.all(archive.files.map((file) => file.open()));
    expect(basil?.ok && basil.value.name).toBe('basil.txt');
    expect(basil?.ok && (await basil.value.text())).toBe(text);
    expect(readme?.ok && (await readme.value.text())).toBe('plain');
  });

  it('passes over what operating systems put there', async () => {
    const archive = await openedArchive([
      { name: '__MACOSX/herbs/._basil.png' },
      { name: 'herbs/.DS_Store' },
      { name: 'herbs/Thumbs.db' },
      { name: 'herbs/basil.png' },
    ]);
    expect(archive.files.map(({ path }) => path)).toEqual(['herbs/basil.png']);
    expect(archive.refused).toEqual([]);
  });

  it.each([
    '../outside.png',
    'herbs/../../outside.png',
    '..\\outside.png',
    'herbs\\..\\outside.png',
    'herbs/.. /outside.png',
    '/etc/passwd',
    '\\\\server\\share.png',
    '//server/share.png',
    'C:\\outside.png',
    'c:outside.png',
    'nul\0.png',
    'line\nbreak.png',
    '',
    './',
    'a/'.repeat(600) + 'deep.png',
  ])('refuses the path %j by name and takes the others', async (name) => {
    const archive = await openedArchive([
      { name: 'good.png', data: 'good' },
      { name, data: 'bad' },
    ]);
    expect(archive.files.map(({ path }) => path)).toEqual(['good.png']);
    // A name that ends with a slash is a folder, so nothing is lost.
    expect(archive.refused).toHaveLength(name.endsWith('/') ? 0 : 1);
  });

  it('never gives a path that leads out, whatever the names are', async () => {
    const step = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      'Ä',
      'c:',
      '.. ',
      '\\',
      '..\\',
      '/',
      '\u202e',
      '~',
    );
    const names = fc.array(
      fc.array(step, { maxLength: 6 }).map((steps) => steps.join('/')),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const archive = await openedArchive(all.map((name) => ({ name, data: 'x' })));
        const paths = archive.files.map(({ path }) => path);
        for (const path of paths) {
          expect(path).not.toMatch(/\\|^\/|^[a-z]:|\/\/|\/$|\p{Cc}/iu);
          expect(path.split('/')).not.toContain('..');
          expect(path.split('/')).not.toContain('.');
        }
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('takes the first of several files that a file system would take for one', async () => {
    const archive = await openedArchive([
      { name: 'Caf\u00e9.png', data: '1' },
      { name: 'cafe\u0301.PNG', data: '2' },
      { name: './Caf\u00e9.png', data: '3' },
    ]);
    expect(archive.files.map(({ path }) => path)).toEqual(['Caf\u00e9.png']);
    expect(archive.refused).toHaveLength(2);
  });

  it('refuses links by name', async () => {
    const archive = await openedArchive([{ name: 'link', data: '/etc/passwd', isLink: true }]);
    expect(archive.refused).toEqual([{ path: 'link', fault: { code: 'link' } }]);
  });

  it('refuses locked files by name, and an archive of nothing else whole', async () => {
    const locked = { name: 'locked.png', data: 'secret', encrypted: true };
    const archive = await openedArchive([{ name: 'open.png', data: 'x' }, locked]);
    expect(archive.refused).toEqual([{ path: 'locked.png', fault: { code: 'locked' } }]);
    expect(await openZip(makeZip([locked]))).toMatchObject({ failure: { code: 'locked' } });
  });

  it('says that a file is damaged whose bytes do not match their sum', async () => {
    const archive = await openedArchive([
      { name: 'wrong.png', data: 'bytes', saysCrc: 1 },
      { name: 'packed.png', data: 'bytes', packed: true, saysCrc: 1 },
      { name: 'right.png', data: 'bytes' },
    ]);
    const outcomes = await Promise.all(archive.files.map((file) => file.open()));
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, true]);
  });

  it('fails with a code for every archive that was cut off, at whatever byte', async () => {
    const whole = makeZip([
      { name: 'a.png', data: 'some bytes' },
      { name: 'b.png', data: 'more bytes', packed: true },
    ]);
    for (let length = 0; length < whole.size; length++) {
      const outcome = await openZip(whole.slice(0, length));
      expect(outcome.ok ? 'ok' : outcome.failure.code).toMatch(/^(?:no-directory|not-an-archive)$/);
    }
  });

  it('gives values, never exceptions, whichever byte is damaged', async () => {
    const whole = new Uint8Array(
      await makeZip([
        { name: 'a.png', data: 'some bytes' },
        { name: 'b.png', data: 'more bytes', packed: true },
      ]).arrayBuffer(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const bytes = whole.slice();
          bytes[at] = (bytes[at] ?? 0) ^ by;
          const outcome = await openZip(new Blob([bytes]));
          if (!outcome.ok) return;
          for (const file of outcome.value.files) {
            const read = await file.open();
            if (read.ok) expect(['some bytes', 'more bytes']).toContain(await read.value.text());
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 30_000);

  it('says that a file which has left the disk can no longer be read', async () => {
    const gone = new Blob(['x'.repeat(100)]);
    gone.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    expect(await openZip(gone)).toMatchObject({ failure: { code: 'gone' } });
  });
});
