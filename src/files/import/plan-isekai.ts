import type { FoundFile } from '../found-file.ts';
import { findMentioned } from './find-mentioned.ts';
import { scopeOf, type ListScope } from './list-scope.ts';
import { parseIsekai, type IsekaiRecord } from './parse-isekai.ts';
import { folderOf, nameOf } from './path-steps.ts';
import type { PlanDraft, Role } from './plan-draft.ts';
import { isListName, readList } from './read-list.ts';

/**
 * Plans files of ISEKAI (arXiv 2308.07891). Every name in their support sets is a concept. The queries, whose answers
 * the files contain, go to the test tray. `null` if there is no such file.
 */
export async function planIsekai(
  files: readonly FoundFile[],
  draft: PlanDraft,
): Promise<readonly ListScope[] | null> {
  const scopes: ListScope[] = [];
  for (const list of files) {
    if (!isListName(list.path)) continue;
    const text = await readList(list);
    if (!text.ok || !/"image_name"/.test(text.value) || !/"positive_list"/.test(text.value))
      continue;
    draft.use(list);
    const records = parseIsekai(text.value);
    if (!records.ok) {
      draft.remark({ kind: 'no-isekai', list: nameOf(list.path), fault: records.failure });
      continue;
    }
    const find = findMentioned(files, folderOf(list.path));
    const named: FoundFile[] = [];
    for (const [role, name, path] of records.value.flatMap(placesOf)) {
      const picture = find(path);
      if (picture) draft.add(role, name, picture);
      else draft.skip(path, 'missing', list.path);
      if (picture) named.push(picture);
    }
    scopes.push(scopeOf(list, named));
  }
  return scopes.length > 0 ? scopes : null;
}

type Place = readonly [Role, name: string, path: string];

/**
 * The query comes first, because its record's lists may hold the queries of other records and a picture keeps its first
 * role. So a query of one record is never taught, and a demonstration is never asked about by a later record.
 */
function placesOf({ query, names, pictures, concept }: IsekaiRecord): Place[] {
  const taught = names.flatMap((name, way) =>
    (pictures[way] ?? []).map((path): Place => ['train', name, path]),
  );
  return [['test', names[concept], query], ...taught];
}
