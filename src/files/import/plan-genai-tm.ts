import type { FoundFile } from '../found-file.ts';
import { scopeOf, type ListScope } from './list-scope.ts';
import { folderOf, nameOf } from './path-steps.ts';
import { isPictureName } from './picture-name.ts';
import type { PlanDraft } from './plan-draft.ts';
import { fieldsOf, nameIn, parseJson, readList } from './read-list.ts';

/**
 * Plans projects of GenAI Teachable Machine. Their zip has a `metadata.json` with the labels, and pictures
 * `samples/CLASS_NUMBER.png`, where the class is the place of its label, from 0 on. A trained model that was exported
 * without its pictures has the same list. `null` if there is no such project.
 */
export async function planGenaiTm(
  files: readonly FoundFile[],
  draft: PlanDraft,
): Promise<readonly ListScope[] | null> {
  const scopes: ListScope[] = [];
  for (const list of files) {
    if (nameOf(list.path).toLowerCase() !== 'metadata.json') continue;
    const text = await readList(list);
    const labels = text.ok ? labelsIn(parseJson(text.value)) : [];
    const folder = folderOf(list.path);
    const samples = files.filter(
      ({ path }) => folderOf(path) === `${folder}samples/` && isPictureName(path),
    );
    const classed = samples.flatMap((picture) => {
      const label = labelOf(nameOf(picture.path), labels);
      return label === undefined ? [] : [{ label, picture }];
    });
    const model = files.filter(
      ({ path }) => folderOf(path) === folder && MODEL_FILES.includes(nameOf(path)),
    );
    const isModelAlone = labels.length > 0 && model.length > 0 && !hasPictures(files, folder);
    if (classed.length === 0 && !isModelAlone) continue;
    draft.use(list);
    for (const file of model) draft.use(file);
    if (isModelAlone) draft.remark({ kind: 'model-alone', list: list.path });
    for (const { label, picture } of classed) draft.add('train', label, picture);
    const named = classed.map(({ picture }) => picture);
    scopes.push(scopeOf(list, named));
  }
  return scopes.length > 0 ? scopes : null;
}

/** The other files of a project or a trained model, which nobody here needs. */
const MODEL_FILES = ['model.json', 'weights.bin', 'behaviours.json', 'project.json'];

function hasPictures(files: readonly FoundFile[], folder: string): boolean {
  return files.some(({ path }) => path.startsWith(folder) && isPictureName(path));
}

function labelsIn(json: unknown): readonly string[] {
  const labels = fieldsOf(json)?.['labels'];
  // A label without a name keeps its place, because files name classes by their place.
  return Array.isArray(labels) ? labels.map((label) => nameIn(label) ?? '') : [];
}

function labelOf(file: string, labels: readonly string[]): string | undefined {
  const [, place = ''] = /^(\d+)_\d+\.\w+$/.exec(file) ?? [];
  if (place !== '') return labels[Number(place)];
  const [, name = ''] = /^(.+)_\d+\.\w+$/.exec(file) ?? [];
  return labels.find((label) => label !== '' && label === name);
}
