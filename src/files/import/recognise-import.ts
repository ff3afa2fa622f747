import type { FoundFile } from '../found-file.ts';
import { isHiddenFile } from '../../kernel/hidden-file.ts';
import type { ImportKind, ImportPlan } from './import-plan.ts';
import { byPath } from './path-steps.ts';
import { PlanDraft } from './plan-draft.ts';
import { planFolders } from './plan-folders.ts';
import { planImagefolder } from './plan-imagefolder.ts';
import { planIsekai } from './plan-isekai.ts';
import { planTeachableMachine } from './plan-teachable-machine.ts';
import { planVlIcl } from './plan-vl-icl.ts';

type Recogniser = (files: readonly FoundFile[], draft: PlanDraft) => Promise<boolean>;

/** The formats with the clearest signs are tried first. */
const recognisers: readonly (readonly [ImportKind, Recogniser])[] = [
  ['isekai', planIsekai],
  ['vl-icl', planVlIcl],
  ['teachable-machine', planTeachableMachine],
  ['imagefolder', planImagefolder],
];

/**
 * Plans the import of files that were dropped, chosen or unpacked. It recognises the formats of other tools, and
 * otherwise reads folders of pictures. Only lists are opened. Files of the operating system are left out without a
 * message.
 */
export async function recogniseImport(found: readonly FoundFile[]): Promise<ImportPlan> {
  const files = found.filter(({ path }) => !isHiddenFile(path)).sort(byPath);
  const draft = new PlanDraft();
  for (const [kind, recognise] of recognisers) {
    if (!(await recognise(files, draft))) continue;
    draft.skipOthers(files);
    return draft.finish(kind);
  }
  planFolders(files, draft);
  return draft.finish('folders');
}
