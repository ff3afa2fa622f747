import { describe, expect, it } from 'vitest';
import type { DropItemLike } from './drop-items.ts';
import { picturesInText } from './pictures-in-text.ts';

const text = (texts: Readonly<Record<string, string>>): DropItemLike => ({
  kind: 'text',
  types: new Set(Object.keys(texts)),
  getText: (type) => Promise.resolve(texts[type] ?? ''),
});

async function found(texts: Readonly<Record<string, string>>) {
  const { files, hasAddress } = await picturesInText([text(texts)]);
  const contents = await Promise.all(files.map((file) => file.text()));
  return { names: files.map(({ name }) => name), contents, hasAddress };
}

const png = `data:image/png;base64,${btoa('a picture')}`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

describe('what a web page adds to a drag or a copy', () => {
  it.each([
    ['an image in HTML', { 'text/html': `<meta charset="utf-8"><img alt="a > b" src="${png}">` }],
    ['single quotes', { 'text/html': `<p><IMG width=3 SRC='${png}' /></p>` }],
    ['a list of addresses', { 'text/uri-list': `# a comment\r\n${png}\r\n` }],
    ['a plain address', { 'text/plain': ` ${png}\n` }],
    ['several types at once', { 'text/html': `<img src="${png}">`, 'text/uri-list': png }],
    ['white space', { 'text/uri-list': png.replace('base64,', 'base64,%20') }],
  ])('brings the picture of a data: address, from %s', async (_what, texts) => {
    expect(await found(texts)).toMatchObject({ names: ['picture.png'], contents: ['a picture'] });
  });

  it('brings a drawing that is not in base64', async () => {
    const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    const plain = `data:image/svg+xml,${svg} 100%`;
    expect(await found({ 'text/uri-list': address })).toMatchObject({
      names: ['picture.svg'],
      contents: [svg],
    });
    expect((await found({ 'text/html': `<img src='${plain}'>` })).contents).toEqual([
      `${svg} 100%`,
    ]);
  });

  it('brings each of several pictures once', async () => {
    const other = `data:image/jpeg;base64,${btoa('another')}`;
    const html = [png, other, png].map((src) => `<img src="${src}">`).join('');
    expect((await found({ 'text/html': html })).names).toEqual(['picture 1.png', 'picture 2.jpeg']);
  });

  it.each([
    {
      'text/html':
        '<a href="https://a.example/"><img src="https://a.example/b.png?c=1&amp;d=2"></a>',
    },
    { 'text/uri-list': 'https://a.example/b.png' },
    { 'text/plain': 'https://a.example/b.png' },
    { 'text/uri-list': 'blob:https://a.example/1' },
    { 'text/uri-list': 'data:image/png;base64,***' },
  ])('may be an address alone: %o', async (texts) => {
    expect(await found(texts)).toEqual({ names: [], contents: [], hasAddress: true });
  });

  it.each([
    { 'text/plain': 'see https://a.example/b.png for more' },
    { 'text/html': '<b>fep</b>', 'text/plain': 'fep' },
    { 'text/plain': 'data:text/html,<script>1</script>' },
  ])('may be nothing of it: %o', async (texts) => {
    expect(await found(texts)).toEqual({ names: [], contents: [], hasAddress: false });
  });
});
