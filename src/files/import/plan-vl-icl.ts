import type { FoundFile } from '../found-file.ts';
import { findMentioned } from './find-mentioned.ts';
import { scopeOf, type ListScope } from './list-scope.ts';
import { folderOf, nameOf } from './path-steps.ts';
import type { PlanDraft, Role } from './plan-draft.ts';
import { fieldsOf, nameIn, parseJson, readList } from './read-list.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Plans VL-ICL Bench (arXiv 2403.13164), which has `query.json` and `support.json` with lists of `{image, question,
 * answer}`. In its Open MiniImageNet every query has its own support set, and the next one gives the invented names
 * other meanings. So only the first is taken. `null` if there is no such list.
 */
export async function planVlIcl(
  files: readonly FoundFile[],
  draft: PlanDraft,
): Promise<readonly ListScope[] | null> {
  const lists = files.filter(({ path }) =>
    ['support.json', 'query.json'].includes(nameOf(path).toLowerCase()),
  );
  const scopes: ListScope[] = [];
  for (const folder of new Set(lists.map(({ path }) => folderOf(path)))) {
    const here = lists.filter(({ path }) => folderOf(path) === folder);
    scopes.push(...(await planEpisode(files, here, draft)));
  }
  return scopes.length > 0 ? scopes : null;
}

/** Plans the lists of one folder. */
async function planEpisode(
  files: readonly FoundFile[],
  lists: readonly FoundFile[],
  draft: PlanDraft,
): Promise<readonly ListScope[]> {
  const support = await readEntries(lists, 'support.json', draft);
  const query = await readEntries(lists, 'query.json', draft);
  const named: FoundFile[] = [];
  const placeFrom = ({ list }: Entries) => {
    const find = findMentioned(files, folderOf(list.path));
    return (role: Role, name: string, path: string) => {
      const picture = find(path);
      if (picture) draft.add(role, name, picture);
      else draft.skip(path, 'missing', list.path);
      if (picture) named.push(picture);
    };
  };
  const own = query?.entries.filter((entry) => fieldsOf(entry['support']) !== null) ?? [];
  const [episode] = own;
  if (query && episode) {
    if (own.length > 1) draft.remark({ kind: 'first-episode', episodes: own.length });
    placeEntries([episode], 'test', placeFrom(query), draft);
    placeOwnSupport(episode, placeFrom(query));
  } else {
    if (support) placeEntries(support.entries, 'train', placeFrom(support), draft);
    if (query) placeEntries(query.entries, 'test', placeFrom(query), draft);
  }
  return [support, query].flatMap((read) => (read ? [scopeOf(read.list, named)] : []));
}

interface Entries {
  readonly list: FoundFile;
  readonly entries: readonly Fields[];
}

async function readEntries(
  lists: readonly FoundFile[],
  name: string,
  draft: PlanDraft,
): Promise<Entries | null> {
  const list = lists.find(({ path }) => nameOf(path).toLowerCase() === name);
  if (!list) return null;
  const text = await readList(list);
  const json = text.ok ? parseJson(text.value) : undefined;
  const items: readonly unknown[] = Array.isArray(json) ? json : [];
  const entries = items.flatMap((item): readonly Fields[] => {
    const entry = fieldsOf(item);
    return entry ? [entry] : [];
  });
  if (!entries.some((entry) => 'image' in entry && 'answer' in entry)) return null;
  draft.use(list);
  return { list, entries };
}

function placeEntries(
  entries: readonly Fields[],
  role: Role,
  place: (role: Role, name: string, path: string) => void,
  draft: PlanDraft,
): void {
  let odd = 0;
  for (const { image, answer } of entries) {
    const [path, ...further] = pathsIn(image);
    const name = nameIn(answer);
    if (path === undefined || further.length > 0 || name === null) odd += 1;
    else place(role, name, path);
  }
  if (odd > 0) draft.remark({ kind: 'odd-entries', entries: odd });
}

function placeOwnSupport(
  { support }: Fields,
  place: (role: Role, name: string, path: string) => void,
): void {
  for (const [name, shown] of Object.entries(fieldsOf(support) ?? {}))
    for (const path of pathsIn(fieldsOf(shown)?.['images'] ?? shown)) place('train', name, path);
}

function pathsIn(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string');
}
