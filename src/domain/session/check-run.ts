import type { ImageId } from '../../kernel/image-id.ts';
import type { CandidateScores } from '../lcl/scores.ts';
import type { RunRecord } from './run-record.ts';

/** The trick checks, in the order in which the page shows them. */
export const CHECKS = [
  'swap',
  'copycat',
  'crowd',
  'eyes-shut',
  'name-reader',
  'background',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** What a picture of a check was asked under. */
export const CHECK_CONDITIONS = [
  'as-taught',
  /** Every concept has the name of the next one. */
  'exchanged',
  /** Every concept has a made-up word for a name. */
  'made-up',
  /** The demonstrations concept by concept, in the order of teaching, and then the other way round. */
  'last-concept-last',
  'first-concept-last',
  /** As many demonstrations of every concept. */
  'even',
  /** The same, with three times as many of one concept. */
  'crowd',
  /** A picture with nothing on it. */
  'blank',
  'middle-covered',
  'edge-covered',
] as const;
export type CheckCondition = (typeof CHECK_CONDITIONS)[number];

/** One picture of a check and what the model gave it. */
export interface CheckAnswer {
  readonly condition: CheckCondition;
  /** Place of the concept that is the crowd, or of the shade of a blank picture. 0 for other conditions. */
  readonly variant: number;
  /** `null` for a blank picture. */
  readonly imageId: ImageId | null;
  readonly source: string;
  /** Place of the true concept, or `null` for a blank picture. */
  readonly concept: number | null;
  /** One score for the name of each concept as it was taught under this condition, in the order of the concepts. */
  readonly scores: CandidateScores;
  /** Place of the name that nearest centroid would say. `null` where it was not asked. */
  readonly centroid: number | null;
}

/** One trick check of a session, with every answer behind it. An immutable record. */
export interface CheckRun extends RunRecord {
  readonly kind: 'check';
  readonly check: CheckName;
  /** What was drawn at random depends on this alone. */
  readonly seed: number;
  readonly answers: readonly CheckAnswer[];
}
