import type { ModelFailure, ModelProgress } from '../../../workers/protocol/model-manager.ts';
import { HUB_MODELS, type HubModel, type HubModelId } from '../../domain/models/hub-models.ts';
import type { ModelListing, PretrainedModel } from '../../domain/models/pretrained-model.ts';
import type { DeviceCapabilities } from '../../ports/models.ts';

/** The state of a pretrained model on this device. */
export type ModelStateInCatalogue =
  | { readonly kind: 'absent' }
  /** The host is being asked for its list of files. */
  | { readonly kind: 'listing' }
  /**
   * The exact size is known. Nothing is downloaded before the visitor agrees. `keptBytes` are left from a download that
   * stopped.
   */
  | { readonly kind: 'listed'; readonly listing: ModelListing; readonly keptBytes: number }
  | {
      readonly kind: 'downloading';
      readonly listing: ModelListing;
      readonly progress: ModelProgress;
      /** A moment some seconds ago, and the bytes that were there then. Rate and remaining time follow from it. */
      readonly since: { readonly at: number; readonly bytes: number };
      /** When something came last. */
      readonly cameAt: number;
    }
  /** Being read from a folder or an archive of this device. */
  | { readonly kind: 'taking-pack'; readonly progress: ModelProgress }
  | { readonly kind: 'kept'; readonly model: PretrainedModel }
  | { readonly kind: 'removing'; readonly model: PretrainedModel | null }
  /** `listing` has the files of the download, which can be continued. */
  | {
      readonly kind: 'failed';
      readonly failure: ModelFailure;
      readonly listing: ModelListing | null;
    };

/** The pretrained models as this page knows them. */
export interface ModelCatalogue {
  /** The host that models come from, which is the hub or a mirror. It is absolute, with a closing slash. */
  readonly host: string;
  readonly models: Readonly<Record<HubModelId, ModelStateInCatalogue>>;
  /** What it can run them on; `null` before anyone has looked. */
  readonly capabilities: DeviceCapabilities | null;
  /** The hosts that were asked for a model since the page was opened. */
  readonly asked: readonly string[];
}

export const HUB_HOST = 'https://huggingface.co/';

export const EMPTY_CATALOGUE: ModelCatalogue = {
  host: HUB_HOST,
  models: Object.fromEntries(
    HUB_MODELS.map(({ id }) => [id, { kind: 'absent' }]),
  ) as unknown as ModelCatalogue['models'],
  capabilities: null,
  asked: [],
};

/** Whether a model is on this device still; a removal may be refused. */
export function isHere({ kind }: ModelStateInCatalogue): boolean {
  return kind === 'kept' || kind === 'removing';
}

/** Whether a download runs or a pack is being read. Only one may run at a time. */
export function isBusy({ models }: ModelCatalogue): boolean {
  return Object.values(models).some(({ kind }) => kind === 'downloading' || kind === 'taking-pack');
}

/** The models of the list. One that another has replaced is listed only where it, or a part of it, is on this device. */
export function listedModels(models: ModelCatalogue['models']): readonly HubModel[] {
  return HUB_MODELS.filter(({ id, replacedBy }) => !replacedBy || models[id].kind !== 'absent');
}
