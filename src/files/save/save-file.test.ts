import { afterEach, describe, expect, it, vi } from 'vitest';
import { blobStream } from './blob-stream.ts';
import { createFileSaver } from './save-file.ts';

afterEach(() => vi.unstubAllGlobals());

const bytes = (text: string) => new TextEncoder().encode(text);

async function writeHello(into: WritableStream<Uint8Array>): Promise<void> {
  const writer = into.getWriter();
  await writer.write(bytes('hello'));
  await writer.close();
}

/** A browser with a save dialog whose file takes what it is given. */
function withPicker(pick: () => Promise<unknown> = () => Promise.resolve()) {
  const written: string[] = [];
  const aborted: unknown[] = [];
  const handle = {
    name: 'chosen.lcl',
    createWritable: () =>
      Promise.resolve(
        new WritableStream<Uint8Array>({
          write: (chunk) => void written.push(new TextDecoder().decode(chunk)),
          abort: (reason) => void aborted.push(reason),
        }),
      ),
  };
  const asked: unknown[] = [];
  const page = {
    showSaveFilePicker: (options: unknown) => {
      asked.push(options);
      return pick().then(() => handle);
    },
  };
  return { save: createFileSaver((kind) => `a ${kind}`, page), written, aborted, asked };
}

/** A device without a save dialog. `share` is its way to share, if it has one. */
function withoutPicker(share: (() => Promise<void>) | null, coarse = true) {
  const downloads: string[] = [];
  const link = { href: '', download: '', click: () => void downloads.push(link.download) };
  vi.stubGlobal('document', { createElement: () => link });
  vi.stubGlobal('matchMedia', () => ({ matches: coarse }));
  vi.stubGlobal('navigator', share ? { canShare: () => true, share } : {});
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
  vi.stubGlobal('setTimeout', () => 0);
  return { save: createFileSaver((kind) => kind, {}), downloads };
}

const refused = (name: string) => () => Promise.reject(new DOMException('no', name));

describe('saving into a chosen file', () => {
  it('writes it and says how the visitor called it', async () => {
    const { save, written, asked } = withPicker();
    expect(await save('a.lcl', writeHello)).toEqual({
      ok: true,
      value: { where: 'file', name: 'chosen.lcl' },
    });
    expect(written).toEqual(['hello']);
    expect(asked).toMatchObject([{ types: [{ description: 'a session' }] }]);
  });

  it.each(['SecurityError', 'NotAllowedError', 'TypeError'])(
    'is a download where the browser forbids the dialog with %s',
    async (error) => {
      const { downloads } = withoutPicker(null);
      const { save } = withPicker(refused(error));
      expect(await save('a.lcl', writeHello)).toEqual({
        ok: true,
        value: { where: 'downloads', name: 'a.lcl' },
      });
      expect(downloads).toEqual(['a.lcl']);
    },
  );

  it('is a download where the chosen file cannot be written', async () => {
    const { downloads } = withoutPicker(null);
    const handle = { name: 'chosen.lcl', createWritable: refused('NotAllowedError') };
    const save = createFileSaver((kind) => kind, {
      showSaveFilePicker: () => Promise.resolve(handle),
    });
    expect(await save('a.lcl', writeHello)).toMatchObject({ value: { where: 'downloads' } });
    expect(downloads).toEqual(['a.lcl']);
  });

  it.each([
    ['is a download where writing is refused on the way', 'NoModificationAllowedError', 1],
    ['is a download where a scanner stops it at the end', 'AbortError', 1],
    ['is told as not written where the disk is full', 'QuotaExceededError', 0],
  ])('%s', async (_what, name, downloaded) => {
    const { downloads } = withoutPicker(null);
    const into = () => new WritableStream({ write: refused(name) });
    const handle = { name: 'chosen.lcl', createWritable: () => Promise.resolve(into()) };
    const save = createFileSaver((kind) => kind, {
      showSaveFilePicker: () => Promise.resolve(handle),
    });
    const outcome = await save('a.lcl', writeHello);
    expect(outcome.ok).toBe(downloaded === 1);
    expect(downloads).toHaveLength(downloaded);
  });

  it('is cancelled where the visitor closes the dialog', async () => {
    const { save } = withPicker(refused('AbortError'));
    expect(await save('a.lcl', writeHello)).toMatchObject({ failure: { code: 'cancelled' } });
  });

  it('leaves no half file where writing fails', async () => {
    const { save, aborted } = withPicker();
    const outcome = await save('a.lcl', async () => Promise.reject(new Error('gone')));
    expect(outcome).toMatchObject({ failure: { code: 'not-written', detail: 'Error: gone' } });
    expect(aborted).toHaveLength(1);
  });

  it('takes a second press for the same wish, and a later one for another', async () => {
    const { save, written } = withPicker();
    const first = save('a.lcl', writeHello);
    expect(await save('a.lcl', writeHello)).toMatchObject({ failure: { code: 'cancelled' } });
    await first;
    expect((await save('a.lcl', writeHello)).ok).toBe(true);
    expect(written).toHaveLength(2);
  });
});

describe('saving without a dialog', () => {
  it('hands the file on to another app on a touch device that can', async () => {
    const { save, downloads } = withoutPicker(() => Promise.resolve());
    expect(await save('a.lcl', writeHello)).toMatchObject({ value: { where: 'another-app' } });
    expect(downloads).toEqual([]);
  });

  it.each([
    ['cannot share', null, true],
    ['is worked with a mouse', () => Promise.resolve(), false],
  ])('is a download on a device that %s', async (_what, share, coarse) => {
    const { save, downloads } = withoutPicker(share, coarse);
    expect(await save('a.lcl', writeHello)).toMatchObject({ value: { where: 'downloads' } });
    expect(downloads).toEqual(['a.lcl']);
  });

  it('is a download where the press was too long ago to share, and nothing where sharing is cancelled', async () => {
    const late = withoutPicker(refused('NotAllowedError'));
    expect(await late.save('a.lcl', writeHello)).toMatchObject({ value: { where: 'downloads' } });
    const cancelled = withoutPicker(refused('AbortError'));
    expect(await cancelled.save('a.lcl', writeHello)).toMatchObject({
      failure: { code: 'cancelled' },
    });
    expect(cancelled.downloads).toEqual([]);
  });
});

describe('blobStream', () => {
  it('gathers all bytes in their order, in parts', async () => {
    const { stream, blob } = blobStream('text/plain');
    const writer = stream.getWriter();
    const chunk = new Uint8Array(3 << 20);
    for (const fill of [1, 2, 3]) {
      // The same buffer is used again, and the bytes that were written before must not change.
      chunk.fill(fill);
      await writer.write(chunk);
    }
    await writer.close();
    const read = new Uint8Array(await blob().arrayBuffer());
    expect(read.length).toBe(9 << 20);
    expect([read[0], read[4 << 20], read[8 << 20]]).toEqual([1, 2, 3]);
    expect(blob().type).toBe('text/plain');
  });
});
