import type { Concept, ConceptId } from '../lcl/concept.ts';
import type { Demonstration, DemonstrationId } from '../lcl/demonstration.ts';
import type { Episode } from './episode.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { picturesOfLaterRun, type LaterRun } from './later-runs.ts';
import { picturesOfRun, type Run } from './run.ts';
import type { Query } from '../lcl/link-context.ts';
import type { WhatIfEpisode } from './what-if-episode.ts';

export const SESSION_VERSION = 1;

/** Below this probability the likeliest name is not said, and the answer is "not sure". */
export const DEFAULT_THRESHOLD = 0.5;

/** A picture of the test tray. It is not in the support set, and its true concept is known. */
export interface HeldOut {
  readonly id: string;
  readonly imageId: ImageId;
  readonly source: string;
  /**
   * Name of the true concept, which changes when that is renamed. `null` means none of the concepts, and an empty name
   * means that nobody has said. It is never shown to the model.
   */
  readonly truth: string | null;
}

/** The visitor's saved work. It refers to pictures and never contains them. */
export interface Session {
  readonly version: typeof SESSION_VERSION;
  readonly id: string;
  readonly name: string;
  readonly concepts: readonly Concept[];
  readonly query: Query | null;
  readonly testTray: readonly HeldOut[];
  /** Probability, 0 to 1; see {@link DEFAULT_THRESHOLD}. */
  readonly threshold: number;
  /** Whether a question is answered as soon as picture and support set are there, without pressing Ask. */
  readonly asksAtOnce: boolean;
  /** Latest last. */
  readonly episodes: readonly Episode[];
  /** Of `episodes`, latest last. A replay of the lesson shows them, and nothing else reads them. */
  readonly whatIfs: readonly WhatIfEpisode[];
  /** What the lab has found. Latest last. */
  readonly runs: readonly Run[];
  /** Runs that only a newer version can read. They are kept as they are. */
  readonly laterRuns?: readonly LaterRun[];
  /** Milliseconds since 1970, UTC. */
  readonly changedAt: number;
  /** Fields of its file that this version does not know, by their place. They are written into the next file. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** An empty session with the given concepts to begin with. */
export function newSession(
  id: string,
  name: string,
  concepts: readonly Concept[],
  now: number,
): Session {
  return {
    version: SESSION_VERSION,
    id,
    name,
    concepts,
    query: null,
    testTray: [],
    threshold: DEFAULT_THRESHOLD,
    asksAtOnce: true,
    episodes: [],
    whatIfs: [],
    runs: [],
    changedAt: now,
  };
}

export function conceptById(session: Session, id: ConceptId): Concept | undefined {
  return session.concepts.find((concept) => concept.id === id);
}

/** A demonstration and the concept that holds it. */
export function findDemonstration(
  session: Session,
  id: DemonstrationId,
): { concept: Concept; demonstration: Demonstration } | undefined {
  for (const concept of session.concepts) {
    const demonstration = concept.demonstrations.find((placed) => placed.id === id);
    if (demonstration) return { concept, demonstration };
  }
  return undefined;
}

/** Every picture that the session refers to. These must not be swept from the archive. */
export function picturesOf(session: Session): ReadonlySet<ImageId> {
  const mentioned = new Set<ImageId>();
  for (const { demonstrations } of session.concepts)
    for (const { imageId } of demonstrations) mentioned.add(imageId);
  for (const { imageId } of session.testTray) mentioned.add(imageId);
  for (const { linkContext } of [...session.episodes, ...session.whatIfs]) {
    mentioned.add(linkContext.query.imageId);
    for (const { imageId } of linkContext.supportSet) mentioned.add(imageId);
  }
  for (const run of session.runs) for (const imageId of picturesOfRun(run)) mentioned.add(imageId);
  for (const run of session.laterRuns ?? [])
    for (const imageId of picturesOfLaterRun(run)) mentioned.add(imageId);
  if (session.query) mentioned.add(session.query.imageId);
  return mentioned;
}

/** The table alone, without the records of what was asked and tested on it. */
export function withoutRecords(session: Session): Session {
  return { ...session, episodes: [], whatIfs: [], runs: [] };
}

/** Nothing taught, nothing asked. */
export function isEmpty(session: Session): boolean {
  return (
    session.query === null &&
    session.testTray.length === 0 &&
    session.concepts.every(({ demonstrations }) => demonstrations.length === 0)
  );
}
