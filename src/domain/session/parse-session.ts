import { freeMarker } from './arrange-concepts.ts';
import { MARKERS, type Concept } from '../lcl/concept.ts';
import type { Demonstration } from '../lcl/demonstration.ts';
import { distinctName } from '../lcl/distinct-name.ts';
import { tidyName } from '../lcl/label.ts';
import { parseImageId } from '../../kernel/image-id.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { parseEpisode } from './parse-episode.ts';
import { asLaterRun, keptLaterRuns } from './later-runs.ts';
import { parseRun } from './parse-run.ts';
import { keptRuns, type Run } from './run.ts';
import type { Query } from '../lcl/link-context.ts';
import {
  asFields,
  asNumber,
  asString,
  oncePerId,
  readEach,
  type Fields,
} from '../../kernel/read-fields.ts';
import { keptWhatIfs, parseWhatIf } from './what-if-episode.ts';
import { DEFAULT_THRESHOLD, SESSION_VERSION, type Session, type HeldOut } from './session.ts';

export type SessionRefusal = 'not-a-session' | 'newer-version';

export interface ParsedSession {
  readonly session: Session;
  /** How many parts could not be read and were left out. */
  readonly dropped: number;
}

/** Reads a stored record as a session. Parts that cannot be read are left out and counted, never guessed. */
export function parseSession(record: unknown): Outcome<ParsedSession, SessionRefusal> {
  const fields = asFields(record);
  const version = asNumber(fields?.['version']);
  const id = asString(fields?.['id']);
  if (!fields || version === undefined || id === undefined) return fail('not-a-session');
  if (version > SESSION_VERSION) return fail('newer-version');

  const dropped = { count: 0 };
  const query = fields['query'] === null ? null : parseQuery(fields['query']);
  if (query === undefined) dropped.count += 1;
  const extra = asFields(fields['extra']);
  const threshold = asNumber(fields['threshold']) ?? DEFAULT_THRESHOLD;
  const names = new Map<string, string>();
  const concepts = parseConcepts(fields['concepts'], dropped, names);
  const testTray = readEach(fields['testTray'], oncePerId(parseHeldOut), dropped);
  const episodes = readEach(fields['episodes'], oncePerId(parseEpisode), dropped);
  // Sessions of older versions have none.
  const whatIfs = readEach(fields['whatIfs'] ?? [], oncePerId(parseWhatIf), dropped);
  const session: Session = {
    version: SESSION_VERSION,
    id,
    name: asString(fields['name']) || 'Session',
    concepts,
    query: query ?? null,
    testTray: testTray.map((one) => ({ ...one, truth: names.get(one.truth ?? '') ?? one.truth })),
    threshold: Math.min(1, Math.max(0, threshold)),
    asksAtOnce: fields['asksAtOnce'] !== false,
    episodes,
    whatIfs: keptWhatIfs(whatIfs, episodes),
    ...parseRuns(fields, dropped),
    changedAt: asNumber(fields['changedAt']) ?? 0,
    ...(extra && { extra }),
  };
  return succeed({ session, dropped: dropped.count });
}

/**
 * The runs of this version, and those that only a newer one can read. A session that lay in an older studio has some of
 * its runs among the latter, and they are read like the others. Both have a bound, as they have where they are made.
 */
function parseRuns(
  { runs = [], laterRuns = [] }: Fields,
  dropped: { count: number },
): Pick<Session, 'runs' | 'laterRuns'> {
  const once = oncePerId((entry) => parseRun(entry) ?? asLaterRun(entry));
  const read = [...readEach(runs, once, dropped), ...readEach(laterRuns, once, dropped)];
  const later = read.filter((run) => asLaterRun(run) !== undefined);
  const kept = keptLaterRuns(later.flatMap((run) => asLaterRun(run) ?? []));
  // There is no room for these. Runs of this version make room for each other instead, as they always do.
  dropped.count += later.length - kept.length;
  return {
    runs: keptRuns(read.filter((run): run is Run => asLaterRun(run) === undefined)),
    ...(kept.length > 0 && { laterRuns: kept }),
  };
}

/**
 * Concepts whose names look the same get a number, because older versions allowed some of them. `names` receives the
 * name of each, under the written one.
 */
function parseConcepts(
  value: unknown,
  dropped: { count: number },
  names: Map<string, string>,
): readonly Concept[] {
  const concepts: Concept[] = [];
  const readDemonstration = oncePerId(parseDemonstration);
  for (const fields of readEach(value, asFields, dropped)) {
    const id = asString(fields['id']);
    const written = asString(fields['name'])?.trim() ?? '';
    if (id === undefined || written === '' || concepts.some((known) => known.id === id)) {
      dropped.count += 1;
      continue;
    }
    const name = distinctName(concepts, tidyName(written) || 'unnamed');
    if (!names.has(written)) names.set(written, name);
    concepts.push({
      id,
      name,
      marker: MARKERS.find((marker) => marker === fields['marker']) ?? freeMarker(concepts),
      muted: fields['muted'] === true,
      demonstrations: readEach(fields['demonstrations'], readDemonstration, dropped),
    });
  }
  return concepts;
}

function parseDemonstration(entry: unknown): Demonstration | undefined {
  const placed = parsePlaced(entry);
  return placed && { ...placed, muted: asFields(entry)?.['muted'] === true };
}

function parseHeldOut(entry: unknown): HeldOut | undefined {
  const placed = parsePlaced(entry);
  if (!placed) return undefined;
  const truth = asFields(entry)?.['truth'];
  return { ...placed, truth: truth === null ? null : (asString(truth) ?? '') };
}

/** The fields that every picture on the table has, in any place. */
function parsePlaced(entry: unknown): Pick<HeldOut, 'id' | 'imageId' | 'source'> | undefined {
  const fields = asFields(entry);
  const id = asString(fields?.['id']);
  const imageId = parseImageId(fields?.['imageId']);
  if (id === undefined || !imageId) return undefined;
  return { id, imageId, source: asString(fields?.['source']) ?? '' };
}

function parseQuery(entry: unknown): Query | undefined {
  const fields = asFields(entry);
  const imageId = parseImageId(fields?.['imageId']);
  return imageId ? { imageId, source: asString(fields?.['source']) ?? '' } : undefined;
}
