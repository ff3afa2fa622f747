import { msg } from '@lingui/core/macro';
import { hubModel, type HubModelId } from '../../domain/models/hub-models.ts';
import { filePart } from '../files/file-acts.ts';
import { fetchPart } from '../store/fetch-part.ts';
import { notify } from '../store/notices.ts';
import { modelState } from './model-state.ts';
import type { Tools } from '../store/tools.ts';

/** Saves a kept model as a zip that another device can load without a network. */
export async function saveModelPack(
  { store, models, saveFile }: Pick<Tools, 'store' | 'models' | 'saveFile'>,
  modelId: HubModelId,
): Promise<void> {
  const state = modelState(store, modelId);
  if (state.kind !== 'kept') return;
  const { model } = state;
  const part = await fetchPart(store, filePart);
  if (!part) return;
  const { name } = hubModel(modelId);
  let lost: string | null = null;
  const saved = await saveFile(`${name} model pack.zip`, async (into) => {
    lost = await part.writeModelPack(model, into, (path) => models.fileOf(modelId, path));
    if (lost !== null) throw new Error(`${lost} is gone`);
  });
  if (saved.ok) {
    const text = msg`Saved ${name} as ${{ file: saved.value.name }}. On another device: “Other models…”, “From disk”, “Load a zip from disk…”.`;
    notify(store, { tone: 'info', text });
  } else if (saved.failure.code !== 'cancelled') {
    const text =
      lost === null
        ? msg`The model pack could not be written; a full disk is the usual reason. Free some space, or save to another place.`
        : msg`A file of the model is no longer on this device. Fetch the model again.`;
    notify(store, { tone: 'problem', text, details: [saved.failure.detail] });
  }
}
