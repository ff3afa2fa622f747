import { beforeEach, expect, it, vi } from 'vitest';

type Texts = Readonly<Record<string, string>>;

/** How each group of words answers. A test changes it. */
const server = vi.hoisted(() => ({
  groups: new Map<string, () => Promise<{ messages: Texts }>>(),
}));

vi.mock('virtual:catalogues', () => {
  const fetched = (name: string) =>
    server.groups.get(name)?.() ?? Promise.reject(new Error(`no ${name}`));
  const catalogue = (language: string) => async () => ({
    ...(await fetched(`${language} first`)),
    aria: {},
    groups: Object.fromEntries(
      ['later', 'lab', 'class'].map((group) => [group, () => fetched(`${language} ${group}`)]),
    ),
  });
  return { catalogues: { en: catalogue('en'), de: catalogue('de') } };
});

const serve = (name: string, messages: Texts) =>
  server.groups.set(name, () => Promise.resolve({ messages }));

/** Fresh modules, because they remember what the page shows. */
async function freshPage() {
  vi.resetModules();
  const root = { lang: '', dir: '' } as HTMLElement;
  const { showLanguage, fetchGroups } = await import('./show-language.ts');
  const { withWords } = await import('./with-words.ts');
  const { i18n } = await import('./translator.ts');
  const show = (language: 'en' | 'de') => showLanguage(language, root, []);
  return { root, show, fetchGroups, withWords, written: (id: string) => i18n._(id) };
}

beforeEach(() => {
  server.groups.clear();
  serve('en first', { hello: 'hello' });
  serve('de first', { hello: 'hallo' });
  serve('en later', { bye: 'bye' });
  serve('de later', { bye: 'tschüss' });
});

it('a part has its words, and so has every language that comes after it', async () => {
  const { root, show, withWords, written } = await freshPage();
  expect(await show('en')).toBe('shown');
  expect(written('bye')).toBe('bye');
  expect(await withWords(() => Promise.resolve('part'))()).toBe('part');
  expect(await show('de')).toBe('shown');
  expect([root.lang, written('hello'), written('bye')]).toEqual(['de', 'hallo', 'tschüss']);
});

it('a part that is asked for while a language is on its way has the words of that one', async () => {
  const { show, fetchGroups, written } = await freshPage();
  await show('en');
  const shown = show('de');
  await fetchGroups(['later']);
  expect(await shown).toBe('shown');
  expect(written('bye')).toBe('tschüss');
});

it('a language that cannot be had leaves the other, and its parts too', async () => {
  const { root, show, fetchGroups, written } = await freshPage();
  await show('en');
  server.groups.delete('de first');
  expect(await show('de')).toBe('missing');
  await fetchGroups(['later']);
  expect([root.lang, written('bye')]).toEqual(['en', 'bye']);
});

it('a part without its words is not here, and stands in no language’s way', async () => {
  const { show, withWords } = await freshPage();
  await show('en');
  const fetchLab = withWords(() => Promise.resolve('lab'), 'lab');
  await expect(fetchLab()).rejects.toThrow('No words in en for later, lab');
  expect(await show('de')).toBe('shown');
  serve('de lab', { run: 'Los' });
  expect(await fetchLab()).toBe('lab');
});

it('the failure of a part counts after its words are here', async () => {
  const { show, withWords, written } = await freshPage();
  await show('de');
  await expect(withWords(() => Promise.reject(new TypeError('gone')))()).rejects.toThrow('gone');
  expect(written('bye')).toBe('tschüss');
});
