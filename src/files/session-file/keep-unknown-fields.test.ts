import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageId } from '../../kernel/image-id.ts';
import { concept, session } from '../../domain/testing/made.ts';
import {
  ids,
  keepPictures,
  shown,
  written,
  openedSession,
  textsInFile,
  altered,
  bytesInFile,
} from './testing/session-file-for-tests.ts';

beforeAll(keepPictures);

describe('a session file of a later version', () => {
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
    const { session: again, dropped } = await openedSession(file);
    expect(dropped).toBe(0);
    expect({ ...again, extra: undefined }).toEqual({ ...made, extra: undefined });
    const texts = await textsInFile(await written(again));
    expect(texts.get('manifest.json')).toContain('"licence": "CC0"');
    expect(texts.get('manifest.json')).toContain('"pace": 3');
    expect(texts.get('concepts.json')).toContain('"note": "a later version wrote this"');
    expect(texts.get('concepts.json')).toContain('"crop": {}');
    expect(texts.get('tests.jsonl')).toContain('"later":[1,2]');
    expect(
      await bytesInFile(await written((await openedSession(await written(again))).session)),
    ).toEqual(await bytesInFile(await written(again)));
  });

  it('does not keep more unknown fields than a session should carry', async () => {
    const file = await altered(await written(session(concept('fep'))), (name, text) =>
      name === 'manifest.json'
        ? JSON.stringify({ ...(JSON.parse(text) as object), much: 'x'.repeat(1_100_000) })
        : null,
    );
    const { session: again, dropped } = await openedSession(file);
    expect(again.extra).toBeUndefined();
    expect(dropped).toBe(1);
  });
});

function grown(manifest: { session: object }): unknown {
  return { ...manifest, licence: 'CC0', session: { ...manifest.session, pace: 3 } };
}
