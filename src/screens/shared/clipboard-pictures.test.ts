import { afterEach, expect, test, vi } from 'vitest';
import { say } from '../../languages/say.ts';
import { createSessionStore } from '../../session/store/session-store.ts';
import { emptySession } from '../../session/testing/tools-for-tests.ts';
import { clipboardPictures, hidesClipboard } from './clipboard-pictures.ts';

afterEach(() => vi.unstubAllGlobals());

const png = new Blob(['picture'], { type: 'image/png' });
const copied = { types: ['text/html', 'image/png'], getType: () => Promise.resolve(png) };

/** A browser with this on its clipboard, which answers the question for the permission so. */
function clipboardWith(items: readonly unknown[], state?: PermissionState) {
  vi.stubGlobal('navigator', {
    clipboard: { read: () => Promise.resolve(items) },
    permissions: {
      query: () => (state ? Promise.resolve({ state }) : Promise.reject(new TypeError('no name'))),
    },
  });
}

test('a picture that the paste hid is read from the clipboard', async () => {
  clipboardWith([copied]);
  const store = createSessionStore(emptySession());
  const [picture, ...others] = await clipboardPictures(store);
  expect(others).toEqual([]);
  expect(picture?.name).toBe('image.png');
  await expect(picture?.text()).resolves.toBe('picture');
  expect(store.getState().notices).toEqual([]);
});

test('a browser that would ask is not made to ask, and the visitor is told what to do', async () => {
  clipboardWith([copied], 'prompt');
  const store = createSessionStore(emptySession());
  await expect(clipboardPictures(store)).resolves.toEqual([]);
  expect(store.getState().notices.map(({ text }) => say(text))).toEqual([
    expect.stringContaining('Save the picture, and add its file.'),
  ]);
});

test('a page without a clipboard gets none', async () => {
  vi.stubGlobal('navigator', {});
  await expect(clipboardPictures(createSessionStore(emptySession()))).resolves.toEqual([]);
});

test.each([
  [[], {}, true],
  [['text/uri-list'], {}, true],
  [['text/uri-list'], { 'text/uri-list': 'https://a.example/sun.png' }, false],
  [['text/plain'], { 'text/plain': 'fep' }, false],
  [['Files'], {}, false],
])(
  'of a paste with the types %j and the data %j, it is %s that it hides something',
  (types, data, hides) => {
    const getData = (type: string) => (data as Record<string, string>)[type] ?? '';
    expect(hidesClipboard({ types, getData } as unknown as DataTransfer)).toBe(hides);
  },
);
