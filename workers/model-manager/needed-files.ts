import type { HubModel, HubPlan } from '../../src/domain/models/hub-models.ts';
import { graphPaths } from '../../src/domain/models/hub-plans.ts';

/**
 * The files that the library reads beside the graphs, if a repository has them (transformers.js 4.3.1,
 * `utils/model_registry`).
 */
const SMALL = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'processor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'chat_template.json',
  'chat_template.jinja',
  'special_tokens_map.json',
  'added_tokens.json',
];

/**
 * The files among them that are needed to open a model of this role. A model that does not answer has no use for more: the
 * tokenizer of SigLIP 2 alone has 34 MB.
 */
const REQUIRED: Readonly<Record<HubModel['role'], readonly string[]>> = {
  answers: ['config.json', 'preprocessor_config.json', 'tokenizer.json', 'tokenizer_config.json'],
  sees: ['config.json', 'preprocessor_config.json'],
  names: ['config.json', 'preprocessor_config.json', 'tokenizer.json', 'tokenizer_config.json'],
};

export interface NeededFiles {
  readonly paths: readonly string[];
  /** The files that the plan needs and that the repository does not have. */
  readonly missing: readonly string[];
}

/**
 * The files that a plan needs of a repository with these paths. Small ones come first, so that a wrong repository is
 * noticed early.
 */
export function neededFiles(
  { role }: Pick<HubModel, 'role'>,
  plan: HubPlan,
  paths: readonly string[],
): NeededFiles {
  const there = new Set(paths);
  const graphs = graphPaths(plan);
  // A graph's large tensors may be stored beside it: `X.onnx_data`, `X.onnx_data_1`, …
  const isData = (path: string) =>
    graphs.some(
      (graph) => path.startsWith(graph) && /^_data(?:_\d+)?$/.test(path.slice(graph.length)),
    );
  return {
    paths: [
      ...(role === 'answers' ? SMALL : REQUIRED[role]).filter((path) => there.has(path)),
      ...paths.filter((path) => graphs.includes(path) || isData(path)),
    ],
    missing: [...REQUIRED[role], ...graphs].filter((path) => !there.has(path)),
  };
}
