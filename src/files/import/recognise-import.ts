import type { FoundFile } from '../found-file.ts';
import { isHiddenFile } from '../../kernel/hidden-file.ts';
import type { ImportKind, ImportPlan } from './import-plan.ts';
import type { ListScope } from './list-scope.ts';
import { byPath } from './path-steps.ts';
import { PlanDraft } from './plan-draft.ts';
import { planFolders } from './plan-folders.ts';
import { planGenaiTm } from './plan-genai-tm.ts';
import { planImagefolder } from './plan-imagefolder.ts';
import { planIsekai } from './plan-isekai.ts';
import { planMlForKids } from './plan-ml-for-kids.ts';
import { planTeachableMachine } from './plan-teachable-machine.ts';
import { planVlIcl } from './plan-vl-icl.ts';
import { remarkOnMixedFolders } from './remark-on-mixed-folders.ts';

/** Places what its lists name, and returns what they speak for. `null` if there is nothing of its format. */
type Recogniser = (
  files: readonly FoundFile[],
  draft: PlanDraft,
) => Promise<readonly ListScope[] | null>;

/** The formats with the clearest signs are tried first. */
const recognisers: readonly (readonly [ImportKind, Recogniser])[] = [
  ['isekai', planIsekai],
  ['vl-icl', planVlIcl],
  ['ml-for-kids', planMlForKids],
  ['genai-tm', planGenaiTm],
  ['teachable-machine', planTeachableMachine],
  ['imagefolder', planImagefolder],
];

/**
 * Plans the import of files that were dropped, chosen or unpacked. It recognises the formats of other tools, each in
 * its own folder, and reads the other folders as folders of pictures. Only lists are opened. Files of the operating
 * system are left out without a message.
 */
export async function recogniseImport(found: readonly FoundFile[]): Promise<ImportPlan> {
  const files = found.filter(({ path }) => !isHiddenFile(path)).sort(byPath);
  const draft = new PlanDraft();
  const recognised: ImportKind[] = [];
  const kinds: ImportKind[] = [];
  let rest: readonly FoundFile[] = files;
  for (const [kind, recognise] of recognisers) {
    const before = draft.concepts();
    const scopes = await recognise(rest, draft);
    if (!scopes) continue;
    recognised.push(kind);
    if (draft.concepts() > before) kinds.push(kind);
    rest = rest.filter((file) => {
      const scope = scopes.find(({ covers }) => covers(file.path));
      if (scope) draft.skipUnnamed(file, scope.list);
      return !scope && !draft.isPlaced(file);
    });
  }
  const before = draft.concepts();
  planFolders(rest, draft);
  if (draft.concepts() > before) kinds.push('folders');
  await remarkOnMixedFolders(rest, draft);
  const [kind = recognised[0] ?? 'folders', ...others] = kinds;
  return draft.finish(others.length === 0 ? kind : 'mixed');
}
