import { HUB_HOST } from '../store/model-catalogue.ts';
import { parseModelHost } from './parse-model-host.ts';
import { patchCatalogue } from './model-state.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Takes models from another host from now on: a mirror of the hub. Answers with a sentence that says why not, or `null`.
 * An empty address is the hub's. What was listed from another host is listed anew.
 */
export function setModelHost(
  { store, models }: Pick<Tools, 'store' | 'models'>,
  typed: string,
  isSecurePage?: boolean,
): string | null {
  const parsed = parseModelHost(typed, isSecurePage);
  if (!parsed.ok) return parsed.failure;
  const host = parsed.value;
  models.rememberHost(host === HUB_HOST ? null : host);
  patchCatalogue(store, (catalogue) => ({
    host,
    models: Object.fromEntries(
      Object.entries(catalogue.models).map(([id, state]) => [
        id,
        // A download that broke off may go on elsewhere: its files are told by their content.
        (state.kind === 'listed' && state.keptBytes === 0) ||
        (state.kind === 'failed' && !state.listing)
          ? { kind: 'absent' }
          : state,
      ]),
    ) as typeof catalogue.models,
  }));
  return null;
}
