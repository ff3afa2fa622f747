import type { SupportChange } from '../lcl/counterfactual.ts';
import { asFields, asString, type Fields } from '../../kernel/read-fields.ts';
import type { Episode } from './episode.ts';
import { keptEpisodes } from './kept-episodes.ts';
import { parseEpisode } from './parse-episode.ts';

/** The answer to a question under one change of what was taught, beside the answer to the question itself. */
export interface WhatIfEpisode extends Episode {
  /** Id of the episode that was asked without the change. */
  readonly baseId: string;
  readonly change: SupportChange;
}

/** The what-ifs that a session keeps: those of episodes that it keeps, with the same bound. */
export function keptWhatIfs(
  whatIfs: readonly WhatIfEpisode[],
  episodes: readonly Episode[],
): readonly WhatIfEpisode[] {
  const ids = new Set(episodes.map(({ id }) => id));
  return keptEpisodes(whatIfs.filter(({ baseId }) => ids.has(baseId)));
}

/** Reads one stored what-if completely or not at all. */
export function parseWhatIf(entry: unknown): WhatIfEpisode | undefined {
  const fields = asFields(entry);
  const episode = parseEpisode(entry);
  const baseId = asString(fields?.['baseId']);
  const change = parseChange(asFields(fields?.['change']));
  return episode && baseId !== undefined && change ? { ...episode, baseId, change } : undefined;
}

function parseChange(fields: Fields | undefined): SupportChange | undefined {
  const demonstrationId = asString(fields?.['demonstrationId']);
  const label = asString(fields?.['label']);
  const labels = fields?.['labels'];
  const [one, other] = Array.isArray(labels) ? labels.map(asString) : [];
  switch (fields?.['kind']) {
    case 'swap-labels':
      return one !== undefined && other !== undefined
        ? { kind: 'swap-labels', labels: [one, other] }
        : undefined;
    case 'without-demonstration':
      return demonstrationId === undefined
        ? undefined
        : { kind: 'without-demonstration', demonstrationId };
    case 'without-concept':
      return label === undefined ? undefined : { kind: 'without-concept', label };
    default:
      return undefined;
  }
}
