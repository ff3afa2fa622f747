import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handOverShared, takeShared } from './shared-pictures.ts';
import { fakeCache } from './testing/fake-cache.ts';

const page = 'https://example.org/studio/';

/** A form with one picture, sent from this origin. */
function form(origin: string | null): Request {
  const body = new FormData();
  body.append('pictures', new File(['bytes'], 'Übung.png', { type: 'image/png' }));
  return new Request(`${page}take-shared`, {
    method: 'POST',
    body,
    headers: origin === null ? {} : { origin },
  });
}

beforeEach(() => {
  const cache = fakeCache();
  vi.stubGlobal('caches', {
    open: cache.open,
    has: () => Promise.resolve(true),
    delete: () => Promise.resolve(cache.entries.clear()),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('pictures that are shared with the installed app', () => {
  it.each([null, 'null', 'https://example.org'])(
    'wait for the page once, if they come from %s',
    async (origin) => {
      const answer = await takeShared(form(origin), page);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${page}?shared`]);
      const files = await handOverShared(page);
      expect(files.map(({ name, type }) => [name, type])).toEqual([['Übung.png', 'image/png']]);
      expect(await handOverShared(page)).toEqual([]);
    },
  );

  it.each(['https://stranger.example', 'http://example.org', 'https://example.org:8443'])(
    'are not taken from %s',
    async (origin) => {
      const answer = await takeShared(form(origin), page);
      expect(answer.headers.get('location')).toBe(page);
      expect(await handOverShared(page)).toEqual([]);
    },
  );
});
