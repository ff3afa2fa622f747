/**
 * The pretrained models that a visitor can choose. Each has one or more sets of files that suit one kind of device.
 * Sizes are not written here, because the host's own list gives them, at the revision that is pinned then.
 */

export type HubModelId =
  | 'smolvlm2-256m'
  | 'smolvlm2-500m'
  | 'smolvlm-256m'
  | 'smolvlm-500m'
  | 'lfm2.5-vl-450m'
  | 'dinov2-small'
  | 'siglip2-base'
  | 'siglip2-base-names';

/** The engines that a visitor can choose. */
export type EngineChoice = 'mini' | HubModelId;

/** How the numbers of one graph are stored; the suffix of its file follows from it. */
export type Dtype = 'fp32' | 'fp16' | 'q8' | 'q4' | 'q4f16';

export interface HubPlan {
  readonly id: string;
  /** The devices on which the files compute correct results. Never q8 on WebGPU, because it has no kernels for it. */
  readonly devices: readonly ('webgpu' | 'wasm')[];
  /** Half precision in shaders (`shader-f16`) is needed on WebGPU. */
  readonly needsHalfPrecision: boolean;
  /** How the numbers of each graph are stored. The key is the name of the graph's file without suffix. */
  readonly dtypes: Readonly<Record<string, Dtype>>;
}

/** Its words are in `model-licences.ts`. */
export type ModelLicenceId = 'apache' | 'lfm';

export interface HubModel {
  readonly id: HubModelId;
  readonly name: string;
  /** `owner/name` on the hub. */
  readonly repository: string;
  /**
   * `answers`: a vision-language model. `sees`: a vision encoder that feeds Mini's decoder. `names`: two towers that
   * compare a picture with the text of a name.
   */
  readonly role: 'answers' | 'sees' | 'names';
  readonly licence: ModelLicenceId;
  /** Shown in the list before the host was asked. In megabytes, from the hub's pages in autumn 2026. */
  readonly aboutMegabytes: number;
  /**
   * The model that took its place in the list. A replaced model is offered no longer, but who has it can go on using it.
   */
  readonly replacedBy?: HubModelId;
  /** The first one that a device can run is used. */
  readonly plans: readonly HubPlan[];
}

/**
 * Vision in 4 bits with activations in 32, because half precision overflows in SigLIP's layer norms on some GPUs. The
 * same files compute on WebAssembly, so that a lost GPU costs no second download.
 */
const SMOLVLM_PLANS: readonly HubPlan[] = [
  {
    id: 'q4',
    devices: ['webgpu', 'wasm'],
    needsHalfPrecision: true,
    dtypes: { embed_tokens: 'fp16', vision_encoder: 'q4', decoder_model_merged: 'q4' },
  },
  {
    id: 'q4-single',
    devices: ['webgpu', 'wasm'],
    needsHalfPrecision: false,
    dtypes: { embed_tokens: 'fp32', vision_encoder: 'q4', decoder_model_merged: 'q4' },
  },
  {
    id: 'q4f16',
    devices: ['webgpu'],
    needsHalfPrecision: true,
    dtypes: { embed_tokens: 'fp16', vision_encoder: 'q4', decoder_model_merged: 'q4f16' },
  },
];

/** The repository has both towers. */
const SIGLIP2 = {
  repository: 'onnx-community/siglip2-base-patch16-224-ONNX',
  licence: 'apache',
} as const;

const SMOLVLM_256M = {
  role: 'answers',
  licence: 'apache',
  aboutMegabytes: 207,
  plans: SMOLVLM_PLANS,
} as const;

const SMOLVLM_500M = { ...SMOLVLM_256M, aboutMegabytes: 390 } as const;

export const HUB_MODELS: readonly HubModel[] = [
  {
    ...SMOLVLM_256M,
    id: 'smolvlm2-256m',
    name: 'SmolVLM2 256M',
    repository: 'HuggingFaceTB/SmolVLM2-256M-Video-Instruct',
  },
  {
    ...SMOLVLM_500M,
    id: 'smolvlm2-500m',
    name: 'SmolVLM2 500M',
    repository: 'HuggingFaceTB/SmolVLM2-500M-Video-Instruct',
  },
  {
    ...SMOLVLM_256M,
    id: 'smolvlm-256m',
    name: 'SmolVLM 256M',
    repository: 'HuggingFaceTB/SmolVLM-256M-Instruct',
    replacedBy: 'smolvlm2-256m',
  },
  {
    ...SMOLVLM_500M,
    id: 'smolvlm-500m',
    name: 'SmolVLM 500M',
    repository: 'HuggingFaceTB/SmolVLM-500M-Instruct',
    replacedBy: 'smolvlm2-500m',
  },
  {
    id: 'lfm2.5-vl-450m',
    name: 'LFM2.5-VL 450M',
    repository: 'onnx-community/LFM2.5-VL-450M-ONNX',
    role: 'answers',
    licence: 'lfm',
    aboutMegabytes: 545,
    plans: [
      {
        id: 'q4',
        devices: ['webgpu', 'wasm'],
        needsHalfPrecision: true,
        dtypes: { embed_tokens: 'fp16', vision_encoder: 'fp16', decoder_model_merged: 'q4' },
      },
    ],
  },
  {
    id: 'dinov2-small',
    name: 'DINOv2 small',
    repository: 'onnx-community/dinov2-small',
    role: 'sees',
    licence: 'apache',
    aboutMegabytes: 20,
    plans: [
      {
        id: 'q4',
        devices: ['webgpu', 'wasm'],
        needsHalfPrecision: false,
        dtypes: { model: 'q4' },
      },
    ],
  },
  {
    ...SIGLIP2,
    id: 'siglip2-base',
    name: 'SigLIP 2 base',
    role: 'sees',
    aboutMegabytes: 60,
    plans: [
      {
        id: 'q4',
        devices: ['webgpu', 'wasm'],
        needsHalfPrecision: false,
        // Of its two towers, Mini needs the one that sees.
        dtypes: { vision_model: 'q4' },
      },
    ],
  },
  {
    ...SIGLIP2,
    id: 'siglip2-base-names',
    name: 'SigLIP 2 base, by name',
    role: 'names',
    aboutMegabytes: 378,
    plans: [
      {
        id: 'q8',
        // A name is read once, and its tower is a tenth as large in 8 bits as with a table of words in 32.
        devices: ['wasm'],
        needsHalfPrecision: false,
        dtypes: { vision_model: 'q4', text_model: 'q8' },
      },
    ],
  },
];

/** Whether the id is in the list. One that another version wrote down may not be. */
export function isHubModelId(id: string): id is HubModelId {
  return HUB_MODELS.some((known) => known.id === id);
}

/** Throws for an id that is not in the list, because that is a bug. */
export function hubModel(id: HubModelId): HubModel {
  const model = HUB_MODELS.find((known) => known.id === id);
  if (!model) throw new Error(`no model is called ${id}`);
  return model;
}
