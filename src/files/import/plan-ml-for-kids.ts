import type { FoundFile } from '../found-file.ts';
import { findMentioned } from './find-mentioned.ts';
import { scopeOf, type ListScope } from './list-scope.ts';
import { folderOf, nameOf } from './path-steps.ts';
import type { PlanDraft } from './plan-draft.ts';
import { fieldsOf, nameIn, parseJson, readList } from './read-list.ts';

/**
 * Plans projects of Machine Learning for Kids. Their zip has a `training.json` with a list of `{label, imageurl}`, whose
 * pictures lie in `images/`, and a `project.json` with the labels. `null` if there is no such list.
 */
export async function planMlForKids(
  files: readonly FoundFile[],
  draft: PlanDraft,
): Promise<readonly ListScope[] | null> {
  const scopes: ListScope[] = [];
  for (const list of files) {
    if (nameOf(list.path).toLowerCase() !== 'training.json') continue;
    const text = await readList(list);
    const entries = text.ok ? entriesIn(parseJson(text.value)) : [];
    if (entries.length === 0) continue;
    const folder = folderOf(list.path);
    const find = findMentioned(files, folder);
    const named: FoundFile[] = [];
    draft.use(list);
    for (const project of files)
      if (folderOf(project.path) === folder && nameOf(project.path) === 'project.json')
        draft.use(project);
    for (const { label, path } of entries) {
      const picture = find(path);
      if (picture) draft.add('train', label, picture);
      else draft.skip(path, 'missing', list.path);
      if (picture) named.push(picture);
    }
    scopes.push(scopeOf(list, named));
  }
  return scopes.length > 0 ? scopes : null;
}

interface Entry {
  readonly label: string;
  readonly path: string;
}

function entriesIn(json: unknown): readonly Entry[] {
  const items: readonly unknown[] = Array.isArray(json) ? json : [];
  return items.flatMap((item) => {
    const fields = fieldsOf(item);
    const [label, path] = [nameIn(fields?.['label']), nameIn(fields?.['imageurl'])];
    return label === null || path === null ? [] : [{ label, path }];
  });
}
