import { HUB_MODELS } from '../../domain/models/hub-models.ts';
import { HUB_HOST, type ShelfState } from '../store/model-shelf.ts';
import { parseModelHost } from './parse-model-host.ts';
import { changeShelf, shelve, standing } from './shelve.ts';
import type { Tools } from '../store/tools.ts';

type Looking = Pick<Tools, 'store' | 'models'>;

/** When the page is opened: what was chosen and kept before. Starts no worker for visitors who have nothing of it. */
export async function keepShelf(tools: Looking): Promise<void> {
  const { store, models } = tools;
  // What is remembered is a stranger: another version may have written it, or a person.
  const host = parseModelHost(models.recallHost() ?? '');
  changeShelf(store, () => ({ host: host.ok ? host.value : HUB_HOST }));
  if (await models.hasAny()) await lookAtShelf(tools);
}

/** Looks what is on this device of the pretrained models, and what it can run; asks no host. */
export async function lookAtShelf(tools: Looking): Promise<void> {
  const { store, models } = tools;
  const looking = store.getState().shelf.device === null ? models.lookAtDevice() : null;
  const device = await looking;
  if (device) changeShelf(store, () => ({ device }));
  if (!(await models.hasAny())) return;
  const [kept, unfinished] = await Promise.all([models.kept(), models.unfinished()]);
  // Nobody could look: what was known before still holds, and nothing is taken for gone.
  if (!kept) return;
  for (const { id } of HUB_MODELS) {
    const model = kept.find(({ modelId }) => modelId === id);
    const listing = unfinished?.find(({ modelId }) => modelId === id);
    // What this page is doing with a model it knows better.
    if (!isAtRest(standing(store, id))) continue;
    if (model) shelve(store, id, { kind: 'kept', model });
    else if (listing) {
      const keptBytes = await models.keptBytes(listing);
      if (isAtRest(standing(store, id))) shelve(store, id, { kind: 'listed', listing, keptBytes });
    } else if (standing(store, id).kind === 'kept') shelve(store, id, { kind: 'absent' });
  }
}

function isAtRest({ kind }: ShelfState): boolean {
  return kind === 'absent' || kind === 'kept' || kind === 'listed';
}
