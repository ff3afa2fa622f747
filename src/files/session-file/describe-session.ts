import type { Episode } from '../../domain/session/episode.ts';
import { parseImageId, type ImageId } from '../../kernel/image-id.ts';
import { asFields } from '../../kernel/read-fields.ts';
import { PLACES_IN_RUNS, type LaterRun } from '../../domain/session/later-runs.ts';
import type { Run } from '../../domain/session/run.ts';
import type { Session } from '../../domain/session/session.ts';
import { FORMAT, FORMAT_VERSION } from './format.ts';
import { withRest } from './unknown-fields.ts';

/** The JSON of a session file, before it becomes text. It refers to pictures by their paths in the file. */
export interface Description {
  readonly manifest: unknown;
  readonly concepts: unknown;
  readonly tests: unknown;
  readonly trials: unknown;
  readonly whatIfs: unknown;
  readonly runs: unknown;
}

/** Describes a session, with the fields of its file that this version does not know. */
export function describeSession(
  session: Session,
  fileOf: (imageId: ImageId) => string,
  createdAt: Date,
): Description {
  const known: Description = {
    manifest: describeManifest(session, fileOf, createdAt),
    concepts: session.concepts.map(({ id, name, marker, muted, demonstrations }) => ({
      id,
      name,
      marker,
      muted,
      demonstrations: demonstrations.map((shown) => ({
        id: shown.id,
        file: fileOf(shown.imageId),
        source: shown.source,
        muted: shown.muted,
      })),
    })),
    tests: session.testTray.map(({ id, imageId, source, truth }) => ({
      id,
      file: fileOf(imageId),
      source,
      truth,
    })),
    trials: session.episodes.map((episode) => describeEpisode(episode, fileOf)),
    whatIfs: session.whatIfs.map(({ baseId, change, ...episode }) => ({
      baseId,
      change,
      ...(describeEpisode(episode, fileOf) as object),
    })),
    runs: [
      ...session.runs.map((run) => describeRun(run, fileOf)),
      ...(session.laterRuns ?? []).map((run) => describeLaterRun(run, fileOf)),
    ],
  };
  const { extra } = session;
  return {
    manifest: withRest(known.manifest, extra?.['manifest']),
    concepts: withRest(known.concepts, extra?.['concepts']),
    tests: withRest(known.tests, extra?.['tests']),
    trials: withRest(known.trials, extra?.['trials']),
    whatIfs: withRest(known.whatIfs, extra?.['whatIfs']),
    runs: withRest(known.runs, extra?.['runs']),
  };
}

function describeManifest(
  session: Session,
  fileOf: (imageId: ImageId) => string,
  createdAt: Date,
): unknown {
  const { id, name, changedAt, threshold, asksAtOnce, query } = session;
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    app: 'Link-Context Studio',
    createdAt: createdAt.toISOString(),
    // The engine that answered last. It is information only, and any model may answer in this session.
    model: session.episodes.at(-1)?.engine.modelName ?? null,
    session: {
      id,
      name,
      changedAt,
      threshold,
      asksAtOnce,
      query: query && { file: fileOf(query.imageId), source: query.source },
    },
  };
}

function describeEpisode(episode: Episode, fileOf: (imageId: ImageId) => string): unknown {
  const { id, askedAt, linkContext, concepts, scores, engine } = episode;
  const { query, supportSet, labels, orderSeed } = linkContext;
  return {
    id,
    askedAt,
    query: { file: fileOf(query.imageId), source: query.source },
    supportSet: supportSet.map(({ demonstrationId, imageId, label }) => ({
      demonstrationId,
      file: fileOf(imageId),
      label,
    })),
    labels,
    ...(orderSeed !== undefined && { orderSeed }),
    concepts,
    scores,
    engine,
  };
}

function describeRun(run: Run, fileOf: (imageId: ImageId) => string): unknown {
  const withFile = <Place extends { readonly imageId: ImageId | null }>({
    imageId,
    ...place
  }: Place) => ({
    ...place,
    // A trick check asks about blank pictures too, which nobody keeps.
    file: imageId === null ? null : fileOf(imageId),
  });
  switch (run.kind) {
    case 'curve':
      return { ...run, asked: run.asked.map(withFile) };
    case 'test':
      return { ...run, answers: run.answers.map(withFile) };
    case 'check':
      return { ...run, answers: run.answers.map(withFile) };
  }
}

/** A run of a newer version as it came, but with the files of its pictures as they are called now. */
function describeLaterRun(run: LaterRun, fileOf: (imageId: ImageId) => string): unknown {
  const withFile = (place: unknown): unknown => {
    const { imageId, ...rest } = asFields(place) ?? {};
    const id = parseImageId(imageId);
    return id ? { ...rest, file: fileOf(id) } : asFields(place) ? rest : place;
  };
  const places = PLACES_IN_RUNS.filter((name) => Array.isArray(run[name]));
  return {
    ...run,
    ...Object.fromEntries(
      places.map((name) => [name, (run[name] as readonly unknown[]).map(withFile)]),
    ),
  };
}
