import type { ModelLicenceId } from './hub-models.ts';

/** The terms under which a model may be used. */
export interface ModelLicence {
  readonly name: string;
  readonly url: string;
  /** What a visitor must know before downloading it; `null` if it is free for everyone. */
  readonly limits: 'free-below-revenue' | null;
}

/** They stand apart from the table of models, because only the catalogue shows them. */
export const MODEL_LICENCES: Readonly<Record<ModelLicenceId, ModelLicence>> = {
  apache: {
    name: 'Apache 2.0',
    url: 'https://www.apache.org/licenses/LICENSE-2.0',
    limits: null,
  },
  lfm: {
    name: 'LFM Open License 1.0',
    url: 'https://www.liquid.ai/lfm-license',
    limits: 'free-below-revenue',
  },
};
