import {
  hubModel,
  HUB_MODELS,
  type HubModel,
  type HubModelId,
  type HubPlan,
} from '../../src/domain/models/hub-models.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { PinnedFile } from '../../src/domain/models/pretrained-model.ts';
import { readFields, readListField, readText, Unreadable } from '../../src/kernel/read-fields.ts';
import { join } from '../files/join.ts';
import type { ModelFailure } from '../protocol/model-manager.ts';
import { externalData } from './external-data.ts';
import { modelFails } from './model-failure.ts';
import { readPinned } from './model-records.ts';
import { neededFiles } from './needed-files.ts';
import type { SourceFile } from './pack-source.ts';

/**
 * The list that the studio writes beside the files of a model pack. It names the model, and the size and hash of each
 * file.
 */
const PACK_LIST = 'lcs-pack.json';
const PACK_FORMAT = 'lcs-model-pack';
const MOST_LIST_BYTES = 2 ** 20;

/** A model found in a folder or an archive, not read yet. */
export interface FoundPack {
  readonly plan: HubPlan;
  /** Empty if the pack does not name it. */
  readonly revision: string;
  readonly files: readonly (SourceFile & {
    /** Inside the repository. */
    readonly inside: string;
    /** The size and hash that the pack's own list gives. */
    readonly listed: PinnedFile | null;
  })[];
}

/**
 * Looks for the files of a model among the given ones, in any folder. Takes the first plan of `planIds` that is there, or
 * else any plan. Fails with `not-a-pack`.
 */
export async function findPack(
  modelId: HubModelId,
  source: readonly SourceFile[],
  planIds: readonly string[],
): Promise<Outcome<FoundPack, ModelFailure>> {
  const model = hubModel(modelId);
  let nearest: readonly string[] | null = null;
  for (const root of rootsOf(source)) {
    const inside = new Map(
      source
        .filter(({ path, bytes }) => path.startsWith(root) && bytes > 0)
        .map((file) => [file.path.slice(root.length), file]),
    );
    const other = whoseFolder(root, model);
    if (other)
      return modelFails('not-a-pack', `the folder is that of ${other.name}, not of ${model.name}`);
    const list = await readPackList(inside.get(PACK_LIST), model);
    if (!list.ok) return list;
    const listed = list.value;
    if (listed && !model.plans.some(({ id }) => id === listed.planId))
      return modelFails(
        'not-a-pack',
        `it holds ${listed.planId} files, not those of ${model.name}`,
      );
    const configText = await textOf(inside.get('config.json'));
    for (const plan of inOrder(model.plans, planIds)) {
      if (listed && listed.planId !== plan.id) continue;
      const paths = [...inside.keys()].filter((path) => !listed || listed.files.has(path));
      const { paths: needed, missing: lacks } = neededFiles(model, plan, paths);
      const data = externalData(configText, plan);
      const missing = [...lacks, ...data.filter((path) => !paths.includes(path))];
      if (missing.length > 0) {
        if (!nearest || missing.length < nearest.length) nearest = missing;
        continue;
      }
      const lost = neededFiles(model, plan, [...(listed?.files.keys() ?? [])]).paths.filter(
        (path) => !inside.has(path),
      );
      if (lost.length > 0) return modelFails('not-a-pack', `${lost.join(', ')} is missing`);
      const files = needed.flatMap((path) => {
        const file = inside.get(path);
        return file ? [{ ...file, inside: path, listed: listed?.files.get(path) ?? null }] : [];
      });
      return succeed({ plan, revision: listed?.revision ?? '', files });
    }
  }
  return modelFails('not-a-pack', `${(nearest ?? ['config.json']).join(', ')} is missing`);
}

function inOrder(plans: readonly HubPlan[], planIds: readonly string[]): readonly HubPlan[] {
  const place = ({ id }: HubPlan) => (planIds.includes(id) ? planIds.indexOf(id) : planIds.length);
  return [...plans].sort((one, other) => place(one) - place(other));
}

/** Empty if it cannot be read. Whether the pack is complete is checked later, against all of its files. */
async function textOf(file: SourceFile | undefined): Promise<string> {
  if (!file || file.bytes > MOST_LIST_BYTES) return '';
  return passText(file).catch(() => '');
}

async function passText(file: SourceFile): Promise<string> {
  const chunks: Uint8Array[] = [];
  await file.pass(async (chunk) => void chunks.push(chunk), new AbortController().signal);
  return new TextDecoder().decode(join(chunks));
}

/**
 * Every folder that may be the repository, because `config.json` lies in it. With a closing slash, the outermost first.
 */
function rootsOf(source: readonly SourceFile[]): readonly string[] {
  return source
    .filter(({ path }) => path === 'config.json' || path.endsWith('/config.json'))
    .map(({ path }) => path.slice(0, -'config.json'.length))
    .sort((one, other) => one.length - other.length);
}

/** A clone lies in a folder with the repository's name. The files of another model have the same names. */
function whoseFolder(root: string, model: HubModel): HubModel | undefined {
  const folder = root.split('/').at(-2);
  const isOf = ({ repository }: HubModel) => repository.split('/')[1] === folder;
  // A repository may hold two models of the list.
  return isOf(model) ? undefined : HUB_MODELS.find(isOf);
}

interface PackList {
  readonly planId: string;
  readonly revision: string;
  readonly files: ReadonlyMap<string, PinnedFile>;
}

async function readPackList(
  file: SourceFile | undefined,
  model: HubModel,
): Promise<Outcome<PackList | null, ModelFailure>> {
  if (!file) return succeed(null);
  if (file.bytes > MOST_LIST_BYTES) return modelFails('not-a-pack', `${PACK_LIST} is too large`);
  try {
    const fields = readFields(JSON.parse(await passText(file)), PACK_LIST);
    if (fields['format'] !== PACK_FORMAT) throw new Unreadable('the format is not known');
    const repository = readText(fields, 'repository');
    if (repository !== model.repository)
      return modelFails('not-a-pack', `it holds ${repository}, not ${model.repository}`);
    const revision = fields['revision'];
    if (typeof revision !== 'string' || !/^(?:[0-9a-f]{40})?$/.test(revision))
      throw new Unreadable('revision is no commit');
    const files = readListField(fields, 'files').map(readPinned);
    return succeed({
      planId: readText(fields, 'planId'),
      revision,
      files: new Map(files.map((one) => [one.path, one])),
    });
  } catch (error) {
    return modelFails('not-a-pack', `${PACK_LIST} cannot be read: ${String(error)}`);
  }
}
