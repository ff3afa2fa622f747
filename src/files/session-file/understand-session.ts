import type { ImageId } from '../../kernel/image-id.ts';
import { firstOf, tidyName } from '../../domain/lcl/label.ts';
import { succeed, type Outcome } from '../../kernel/outcome.ts';
import {
  parseSession,
  type ParsedSession,
  type SessionRefusal,
} from '../../domain/session/parse-session.ts';
import { asFields, asString } from '../../kernel/read-fields.ts';
import { PLACES_IN_RUNS } from '../../domain/session/later-runs.ts';
import { SESSION_VERSION, type Session } from '../../domain/session/session.ts';
import { describeSession, type Description } from './describe-session.ts';
import { restOf } from './unknown-fields.ts';

/** The most characters of a session's name, as a reader counts them, and the longest id. */
const NAME_LENGTH = 80;
const ID_LENGTH = 100;

/** The most JSON to keep of fields that this version does not know, in UTF-16 code units. */
const EXTRA_LENGTH = 1_000_000;

/** `undefined` for a picture that could not be read. */
export type IdOfFile = (file: string) => ImageId | undefined;

/**
 * Reads an untrusted description as a session. If a picture on the table could not be read, its place is left out and
 * counted. Parts that make no sense are treated the same. The id is empty where the file has none.
 *
 * @param namedId the id according to a picture's path, because episodes are records and refer even to pictures that are
 * gone
 */
export function understandSession(
  description: Description,
  idOf: IdOfFile,
  namedId: IdOfFile,
): Outcome<ParsedSession, SessionRefusal> {
  const settings = asFields(asFields(description.manifest)?.['session']);
  const episodes = (trials: unknown) =>
    each(trials, (trial) => episodeRecord(trial, (file) => idOf(file) ?? namedId(file)));
  const record = {
    ...settings,
    version: SESSION_VERSION,
    id: (asString(settings?.['id']) ?? '').slice(0, ID_LENGTH),
    name: firstOf(tidyName(asString(settings?.['name']) ?? ''), NAME_LENGTH),
    query: (settings?.['query'] ?? null) === null ? null : withId(settings?.['query'], idOf),
    concepts: each(description.concepts, (concept) => ({
      ...asFields(concept),
      demonstrations: each(asFields(concept)?.['demonstrations'], (one) => withId(one, idOf)),
    })),
    testTray: each(description.tests, (test) => withId(test, idOf)),
    episodes: episodes(description.trials),
    whatIfs: episodes(description.whatIfs),
    runs: each(description.runs, (run) => runRecord(run, (file) => idOf(file) ?? namedId(file))),
    extra: undefined,
  };
  const parsed = parseSession(record);
  if (!parsed.ok) return parsed;
  const { session, dropped } = parsed.value;
  const extra = extraOf(description, session);
  return extra === 'too-long'
    ? succeed({ session, dropped: dropped + 1 })
    : succeed({ session: extra ? { ...session, extra } : session, dropped });
}

/** Every picture that a description refers to, each once. Those on the table come before those of episodes. */
export function filesOf({
  manifest,
  concepts,
  tests,
  trials,
  whatIfs,
  runs,
}: Description): readonly string[] {
  const query = asFields(asFields(manifest)?.['session'])?.['query'];
  const shown = list(concepts).flatMap((concept) => list(asFields(concept)?.['demonstrations']));
  const asked = [...list(trials), ...list(whatIfs)].flatMap((trial) => {
    const fields = asFields(trial);
    return [fields?.['query'], ...list(fields?.['supportSet'])];
  });
  const tested = list(runs).flatMap((run) =>
    PLACES_IN_RUNS.flatMap((places) => list(asFields(run)?.[places])),
  );
  const named = [query, ...shown, ...list(tests), ...asked, ...tested].map((place) =>
    asString(asFields(place)?.['file']),
  );
  return [...new Set(named.filter((file) => file !== undefined))];
}

function episodeRecord(trial: unknown, idOf: IdOfFile): unknown {
  const fields = asFields(trial);
  if (!fields) return trial;
  const { query, supportSet, labels, orderSeed, ...rest } = fields;
  return {
    ...rest,
    linkContext: {
      query: withId(query, idOf),
      supportSet: each(supportSet, (shown) => withId(shown, idOf)),
      labels,
      orderSeed,
    },
  };
}

function runRecord(run: unknown, idOf: IdOfFile): unknown {
  const fields = asFields(run);
  if (!fields) return run;
  const places = PLACES_IN_RUNS.filter((name) => name in fields);
  return {
    ...fields,
    ...Object.fromEntries(
      places.map((name) => [name, each(fields[name], (one) => withId(one, idOf))]),
    ),
  };
}

/** The place with its picture's id. The id is missing if the picture could not be read. */
function withId(place: unknown, idOf: IdOfFile): unknown {
  const fields = asFields(place);
  const file = asString(fields?.['file']);
  const none = fields?.['file'] === null ? null : undefined;
  return fields && { ...fields, imageId: file === undefined ? none : idOf(file) };
}

function extraOf(
  description: Description,
  session: Session,
): Session['extra'] | 'too-long' | undefined {
  // The names of the pictures do not matter here, because only unknown fields are searched for.
  const known = describeSession(session, (imageId) => imageId, new Date(0));
  const extra = asFields(restOf(description, known));
  return extra && JSON.stringify(extra).length > EXTRA_LENGTH ? 'too-long' : extra;
}

/** A value that is no list is passed on, so that `parseSession` counts it. */
function each(value: unknown, map: (entry: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(map) : value;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
