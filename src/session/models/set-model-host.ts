import type { Words } from '../../languages/words.ts';
import { HUB_HOST } from '../store/model-catalogue.ts';
import { parseModelHost } from './parse-model-host.ts';
import { patchCatalogue } from './model-state.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Downloads models from another host from now on, which is a mirror of the hub. An empty address means the hub. Lists
 * from another host are fetched again. Returns a sentence that says why not, or `null`.
 */
export function setModelHost(
  { store, models }: Pick<Tools, 'store' | 'models'>,
  typed: string,
  isSecurePage?: boolean,
): Words | null {
  const parsed = parseModelHost(typed, isSecurePage);
  if (!parsed.ok) return parsed.failure;
  const host = parsed.value;
  models.rememberHost(host === HUB_HOST ? null : host);
  patchCatalogue(store, (catalogue) => ({
    host,
    models: Object.fromEntries(
      Object.entries(catalogue.models).map(([id, state]) => [
        id,
        // A download that stopped can continue from another host, because files are recognised by their content.
        (state.kind === 'listed' && state.keptBytes === 0) ||
        (state.kind === 'failed' && !state.listing)
          ? { kind: 'absent' }
          : state,
      ]),
    ) as typeof catalogue.models,
  }));
  return null;
}
