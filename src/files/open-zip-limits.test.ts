import { describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS } from './limits.ts';
import { openZip } from './open-zip.ts';
import { makeZip } from './testing/make-zip.ts';
import { openedArchive } from './testing/opened-archive.ts';

const few = { entries: 3, totalBytes: 100, fileBytes: 60, ratio: 200, ratioFrom: 1024 };

describe('the limits of an archive', () => {
  it('refuses more entries than are taken, with the number and the way out', async () => {
    const entries = Array.from({ length: 1001 }, (_, at) => ({ name: `${at}.png` }));
    const limits = { ...ARCHIVE_LIMITS, entries: 1000 };
    expect(await openZip(makeZip(entries), limits)).toMatchObject({
      failure: { code: 'too-many', most: 1000 },
    });
    expect((await openZip(makeZip(entries.slice(1)), limits)).ok).toBe(true);
  }, 30_000);

  it('takes as many entries as the largest session that the studio writes', async () => {
    const entries = Array.from({ length: 20_000 }, (_, at) => ({ name: `${at}.png` }));
    expect((await openZip(makeZip(entries))).ok).toBe(true);
  }, 60_000);

  it('refuses more bytes than are taken in all, with the numbers', async () => {
    const entries = [1, 2, 3].map((at) => ({ name: `${at}`, data: 'x'.repeat(50) }));
    expect(await openZip(makeZip(entries), few)).toMatchObject({
      failure: { code: 'archive-too-large', bytes: 150, most: 100 },
    });
  });

  it('refuses one file that is too large by its name, with the numbers', async () => {
    const archive = await openedArchive([{ name: 'big.png', data: 'x'.repeat(61) }], few);
    expect(archive.refused).toEqual([
      { path: 'big.png', fault: { code: 'entry-too-large', bytes: 61, most: 60 } },
    ]);
  });

  it('refuses a bomb: a small file that says it unpacks to a large one', async () => {
    const bomb = { name: 'bomb.png', data: new Uint8Array(8 << 20), packed: true };
    const zip = makeZip([bomb]);
    expect(zip.size).toBeLessThan(16_000);
    const archive = await openZip(zip);
    expect(archive).toMatchObject({ value: { files: [] } });
    const [refused] = archive.ok ? archive.value.refused : [];
    expect(refused).toMatchObject({ path: 'bomb.png', fault: { code: 'too-tight', most: 200 } });
    expect(refused?.fault.code === 'too-tight' && refused.fault.times).toBeGreaterThan(1000);
  });

  it('stops a bomb that lies about its size, at the size that it says', async () => {
    const liar = { name: 'liar.png', data: new Uint8Array(16 << 20), packed: true, saysBytes: 900 };
    const archive = await openedArchive([liar]);
    expect(await archive.files[0]?.open()).toEqual({
      ok: false,
      failure: { code: 'damaged-file' },
    });
  });
});
