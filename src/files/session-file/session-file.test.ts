import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageId } from '../../kernel/image-id.ts';
import type { Session } from '../../domain/session/session.ts';
import { concept, demonstration, session } from '../../domain/testing/made.ts';
import { openZip } from '../open-zip.ts';
import { makeZip } from '../testing/make-zip.ts';
import { isSessionFile, readSessionFile } from './read-session-file.ts';
import { idOfBytes, keptBytes } from './testing/pictures.ts';
import { randomSessions } from './testing/random-sessions.ts';
import { writeSessionFile } from './write-session-file.ts';

const CREATED = new Date(2026, 10, 23, 12);

const pictures = new Map<ImageId, Blob>();
const ids: ImageId[] = [];
beforeAll(async () => {
  for (let number = 0; number < 6; number++) {
    const blob = keptBytes(`picture ${number}`);
    ids.push(await idOfBytes(blob));
    pictures.set(await idOfBytes(blob), blob);
  }
});

describe('a session file', () => {
  it('gives the same session again, and then the same file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constant(null).chain(() => randomSessions(ids)),
        async (made) => {
          const file = await written(made);
          const { session: again, dropped } = await opened(file);
          expect(again).toEqual(made);
          expect(dropped).toBe(0);
          expect(await bytesOf(await written(again))).toEqual(await bytesOf(file));
        },
      ),
      { numRuns: 25 },
    );
  }, 30_000);

  it('is a zip of JSON, stored pictures and a text that says what it is', async () => {
    const made = session(concept('fep', [shown('one', 0)]));
    const archive = await openZip(await written(made));
    if (!archive.ok) throw new Error(archive.failure.reason);
    expect(archive.value.files.map(({ path }) => path)).toEqual([
      `images/${ids[0]}.webp`,
      'concepts.json',
      'tests.jsonl',
      'trials.jsonl',
      'README.txt',
      'manifest.json',
    ]);
    const readme = await archive.value.files[4]?.open();
    expect(readme?.ok && (await readme.value.text())).toContain('drop this file');
  });

  it('is written one picture at a time', async () => {
    const events: string[] = [];
    await writeSessionFile(
      session(concept('fep', [shown('one', 0), shown('two', 1), shown('three', 2)])),
      new WritableStream({
        write: () => {
          if (events.at(-1) !== 'written') events.push('written');
        },
      }),
      {
        pictureOf: (id) => {
          events.push('read');
          return Promise.resolve(pictures.get(id) ?? null);
        },
        createdAt: CREATED,
      },
    );
    expect(events).toEqual(['read', 'written', 'read', 'written', 'read', 'written']);
  });

  it('names a picture that is gone, which is left out when it is opened', async () => {
    const gone = demonstration('gone', 'dead');
    const made = session(concept('fep', [shown('one', 0), gone]));
    expect(await missingIn(made)).toBe(1);
    const { session: again, dropped } = await opened(await written(made));
    expect(again.concepts[0]?.demonstrations.map(({ id }) => id)).toEqual(['one']);
    expect(dropped).toBe(1);
  });

  it('keeps fields that it does not know, wherever they stand, over open and save', async () => {
    const made = {
      ...session(concept('fep', [shown('one', 0)], { id: '__proto__' })),
      query: { imageId: ids[1] as ImageId, source: 'q.png' },
      testTray: [{ id: 't', imageId: ids[2] as ImageId, source: 't.png', truth: 'fep' }],
    };
    const file = await altered(await written(made), (name, text) => {
      const json = JSON.parse(text) as never;
      if (name === 'manifest.json') return `${JSON.stringify(grown(json))}`;
      if (name === 'tests.jsonl') return JSON.stringify({ ...(json as object), later: [1, 2] });
      return JSON.stringify([
        {
          ...(json as object[])[0],
          note: 'a later version wrote this',
          demonstrations: [
            { id: 'one', file: `images/${ids[0]}.webp`, source: 'one.png', muted: false, crop: {} },
          ],
        },
      ]);
    });
    const { session: again, dropped } = await opened(file);
    expect(dropped).toBe(0);
    expect({ ...again, extra: undefined }).toEqual({ ...made, extra: undefined });
    const texts = await textsOf(await written(again));
    expect(texts.get('manifest.json')).toContain('"licence": "CC0"');
    expect(texts.get('manifest.json')).toContain('"pace": 3');
    expect(texts.get('concepts.json')).toContain('"note": "a later version wrote this"');
    expect(texts.get('concepts.json')).toContain('"crop": {}');
    expect(texts.get('tests.jsonl')).toContain('"later":[1,2]');
    expect(await bytesOf(await written((await opened(await written(again))).session))).toEqual(
      await bytesOf(await written(again)),
    );
  });

  it('does not keep more unknown fields than a session should carry', async () => {
    const file = await altered(await written(session(concept('fep'))), (name, text) =>
      name === 'manifest.json'
        ? JSON.stringify({ ...(JSON.parse(text) as object), much: 'x'.repeat(1_100_000) })
        : null,
    );
    const { session: again, dropped } = await opened(file);
    expect(again.extra).toBeUndefined();
    expect(dropped).toBe(1);
  });

  it('refuses a newer version, with advice', async () => {
    const file = await altered(await written(session()), (name, text) =>
      name === 'manifest.json' ? text.replace('"version": 1', '"version": 2') : null,
    );
    const outcome = await readSessionFile(file);
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'newer-version' } });
    expect(!outcome.ok && outcome.failure.reason).toContain('newer version');
  });

  it('is known by what is in it, one step deeper too', async () => {
    const file = await written(session(concept('fep')));
    expect(await isSessionFile(file)).toBe(true);
    const texts = await textsOf(file);
    const deeper = makeZip([...texts].map(([name, data]) => ({ name: `Monsters/${name}`, data })));
    expect(await isSessionFile(deeper)).toBe(true);
    expect((await opened(deeper)).session.name).toBe('Monsters');
    expect(await isSessionFile(makeZip([{ name: 'manifest.json', data: '{"name":"app"}' }]))).toBe(
      false,
    );
    expect(await isSessionFile(new Blob(['no zip']))).toBe(false);
  });

  it('is refused as a value wherever it was cut off', async () => {
    const file = await written(session(concept('fep', [shown('one', 0)])));
    for (let length = 0; length < file.size; length += 7)
      expect((await readSessionFile(file.slice(0, length))).ok).toBe(false);
  });

  it('opens or is refused, and never throws, whatever its texts are', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constant('[{"id":"a","name":"b","demonstrations":[{"id":"c","file":"images/x.webp"}]}]'),
    );
    await fc.assert(
      fc.asyncProperty(
        anything,
        anything,
        anything,
        fc.json(),
        async (one, two, three, settings) => {
          const manifest = `{"format":"lcl-session","version":1,"session":${settings}}`;
          const file = makeZip([
            { name: 'manifest.json', data: manifest },
            { name: 'concepts.json', data: one },
            { name: 'tests.jsonl', data: two },
            { name: 'trials.jsonl', data: three },
          ]);
          const read = await readSessionFile(file);
          if (read.ok) expect(read.value.session(() => undefined).ok).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  }, 30_000);
});

function shown(id: string, place: number) {
  return { ...demonstration(id, 'a'), imageId: ids[place] as ImageId };
}

function grown(manifest: { session: object }): unknown {
  return { ...manifest, licence: 'CC0', session: { ...manifest.session, pace: 3 } };
}

async function written(made: Session): Promise<Blob> {
  const through = new TransformStream<Uint8Array, Uint8Array>();
  const blob = new Response(through.readable as ReadableStream<BufferSource>).blob();
  await writeSessionFile(made, through.writable, {
    pictureOf: (id) => Promise.resolve(pictures.get(id) ?? null),
    createdAt: CREATED,
  });
  return blob;
}

async function missingIn(made: Session): Promise<number> {
  return writeSessionFile(made, new WritableStream(), {
    pictureOf: (id) => Promise.resolve(pictures.get(id) ?? null),
    createdAt: CREATED,
  });
}

/** Opens a file as the studio does. Every picture in it is kept under the hash of its bytes. */
async function opened(file: Blob) {
  const read = await readSessionFile(file);
  if (!read.ok) throw new Error(read.failure.reason);
  const kept = new Map<string, ImageId>();
  for (const picture of read.value.pictures) {
    const bytes = await picture.open();
    if (bytes.ok) kept.set(picture.file, await idOfBytes(bytes.value));
  }
  const parsed = read.value.session((name) => kept.get(name));
  if (!parsed.ok) throw new Error(parsed.failure.reason);
  return parsed.value;
}

async function textsOf(file: Blob): Promise<Map<string, string>> {
  const archive = await openZip(file);
  if (!archive.ok) throw new Error(archive.failure.reason);
  const texts = new Map<string, string>();
  for (const { path, open } of archive.value.files) {
    const bytes = await open();
    if (bytes.ok && !path.startsWith('images/')) texts.set(path, await bytes.value.text());
  }
  return texts;
}

/** The file with some of its texts changed. `null` leaves a text as it is, and files that are not JSON stay too. */
async function altered(
  file: Blob,
  change: (name: string, text: string) => string | null,
): Promise<Blob> {
  const texts = await textsOf(file);
  const pictureEntries = await Promise.all(
    [...pictures].map(async ([id, blob]) => ({
      name: `images/${id}.webp`,
      data: new Uint8Array(await blob.arrayBuffer()),
    })),
  );
  const entries = [...texts].map(([name, text]) => ({
    name,
    data: text.trim() === '' || name.endsWith('.txt') ? text : (change(name, text) ?? text),
  }));
  return makeZip([...pictureEntries, ...entries]);
}

async function bytesOf(file: Blob): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer());
}
