import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckRun } from '../../domain/session/check-run.ts';
import { concept, demonstration, session, runRecord } from '../../domain/testing/made.ts';
import { openZip } from '../open-zip.ts';
import { makeZip } from '../testing/make-zip.ts';
import { isSessionFile, readSessionFile } from './read-session-file.ts';
import { randomSessions } from './testing/random-sessions.ts';
import { writeSessionFile } from './write-session-file.ts';
import {
  CREATED,
  pictures,
  ids,
  keepPictures,
  shown,
  written,
  missingIn,
  openedSession,
  textsInFile,
  altered,
  bytesInFile,
} from './testing/session-file-for-tests.ts';

beforeAll(keepPictures);

describe('a session file', () => {
  it('gives the same session again, and then the same file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constant(null).chain(() => randomSessions(ids)),
        async (made) => {
          const file = await written(made);
          const { session: again, dropped } = await openedSession(file);
          expect(again).toEqual(made);
          expect(dropped).toBe(0);
          expect(await bytesInFile(await written(again))).toEqual(await bytesInFile(file));
        },
      ),
      { numRuns: 25 },
    );
  }, 30_000);

  it('gives a trick check again, blank pictures too', async () => {
    const [imageId = null] = ids;
    const answer = { variant: 0, source: '', scores: { labels: [-0.1], none: -2 }, centroid: null };
    const run: CheckRun = {
      ...runRecord({ concepts: [{ label: 'fep', name: 'fep', marker: 0, shots: 1 }] }),
      kind: 'check',
      check: 'background',
      seed: 1,
      answers: [
        { ...answer, condition: 'as-taught', imageId, concept: 0 },
        { ...answer, condition: 'blank', imageId: null, concept: null },
      ],
    };
    const made = { ...session(concept('fep', [shown('one', 0)])), runs: [run] };
    const { session: again, dropped } = await openedSession(await written(made));
    expect([again.runs, dropped]).toEqual([[run], 0]);
  });

  it('is a zip of JSON, stored pictures and a text that says what it is', async () => {
    const made = session(concept('fep', [shown('one', 0)]));
    const archive = await openZip(await written(made));
    if (!archive.ok) throw new Error(archive.failure.code);
    expect(archive.value.files.map(({ path }) => path)).toEqual([
      `images/${ids[0]}.webp`,
      'concepts.json',
      'tests.jsonl',
      'trials.jsonl',
      'what-ifs.jsonl',
      'runs.jsonl',
      'README.txt',
      'manifest.json',
    ]);
    const readme = await archive.value.files[6]?.open();
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
    const { session: again, dropped } = await openedSession(await written(made));
    expect(again.concepts[0]?.demonstrations.map(({ id }) => id)).toEqual(['one']);
    expect(dropped).toBe(1);
  });

  it('refuses a newer version', async () => {
    const file = await altered(await written(session()), (name, text) =>
      name === 'manifest.json' ? text.replace('"version": 1', '"version": 2') : null,
    );
    const outcome = await readSessionFile(file);
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'newer-version' } });
  });

  it('is known by what is in it, one step deeper too', async () => {
    const file = await written(session(concept('fep')));
    expect(await isSessionFile(file)).toBe(true);
    const texts = await textsInFile(file);
    const deeper = makeZip([...texts].map(([name, data]) => ({ name: `Monsters/${name}`, data })));
    expect(await isSessionFile(deeper)).toBe(true);
    expect((await openedSession(deeper)).session.name).toBe('Monsters');
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
