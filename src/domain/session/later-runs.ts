import { parseImageId, type ImageId } from '../../kernel/image-id.ts';
import { asFields, asNumber, asString, type Fields } from '../../kernel/read-fields.ts';
import type { Run } from './run.ts';
import { RUN_VERSION } from './run-record.ts';

/** A run that a newer studio kept. Nothing of it is understood here but its pictures, and it is kept as it is. */
export type LaterRun = Fields & { readonly id: string };

/** The most JSON to keep of such runs, in UTF-16 code units. It is about as much as the runs of this version may take. */
export const LATER_LENGTH = 3_000_000;

/** The fields of a run that hold places with pictures. Each kind of run has its own. */
export const PLACES_IN_RUNS = ['answers', 'asked'] as const;

/** The kinds of runs that this version knows. */
const KINDS: readonly unknown[] = ['test', 'curve', 'check'] satisfies readonly Run['kind'][];

/**
 * A stored run of a newer version or of a kind that is unknown here. `undefined` for any other, because a run of this
 * version that cannot be read is damaged.
 */
export function asLaterRun(entry: unknown): LaterRun | undefined {
  const fields = asFields(entry);
  const id = asString(fields?.['id']);
  const version = asNumber(fields?.['version']);
  if (!fields || id === undefined || version === undefined) return undefined;
  const isLater = version > RUN_VERSION || !KINDS.includes(fields['kind']);
  return isLater ? { ...fields, id } : undefined;
}

/** The latest of them, as many as fit into the bound. */
export function keptLaterRuns(runs: readonly LaterRun[]): readonly LaterRun[] {
  let length = 0;
  const kept: LaterRun[] = [];
  for (const run of runs.toReversed()) {
    length += JSON.stringify(run).length;
    if (length > LATER_LENGTH) break;
    kept.unshift(run);
  }
  return kept;
}

/** The pictures that a run of a newer version speaks of, as far as it has them where this version has them too. */
export function picturesOfLaterRun(run: LaterRun): readonly ImageId[] {
  return PLACES_IN_RUNS.flatMap((places) => {
    const list: unknown = run[places];
    if (!Array.isArray(list)) return [];
    return list.flatMap((place: unknown) => parseImageId(asFields(place)?.['imageId']) ?? []);
  });
}
