import { parseImageId } from '../../kernel/image-id.ts';
import { asFields, asNumber, asString, readAll, type Fields } from '../../kernel/read-fields.ts';
import { CHECK_CONDITIONS, CHECKS, type CheckAnswer, type CheckRun } from './check-run.ts';
import { parseCandidateScores } from './parse-episode.ts';
import type { RunRecord } from './run-record.ts';

/** Reads what a trick check has beside the record of every run. */
export function parseCheckRun(fields: Fields, record: RunRecord): CheckRun | undefined {
  const check = CHECKS.find((known) => known === fields['check']);
  const seed = asNumber(fields['seed']);
  const candidates = record.concepts.length;
  const answers = readAll(fields['answers'], (answer) => parseAnswer(answer, candidates));
  if (check === undefined || seed === undefined || !answers) return undefined;
  return { ...record, kind: 'check', check, seed, answers };
}

function parseAnswer(entry: unknown, candidates: number): CheckAnswer | undefined {
  const fields = asFields(entry);
  const condition = CHECK_CONDITIONS.find((known) => known === fields?.['condition']);
  const variant = asNumber(fields?.['variant']);
  const imageId = fields?.['imageId'] === null ? null : parseImageId(fields?.['imageId']);
  const concept = parsePlace(fields?.['concept'], candidates);
  const centroid = parsePlace(fields?.['centroid'], candidates);
  const scores = parseCandidateScores(fields?.['scores'], candidates);
  if (condition === undefined || variant === undefined || imageId === undefined) return undefined;
  if (concept === undefined || centroid === undefined || !scores) return undefined;
  const source = asString(fields?.['source']) ?? '';
  return { condition, variant, imageId, source, concept, scores, centroid };
}

/** A place among the concepts, or `null` for none. */
function parsePlace(value: unknown, concepts: number): number | null | undefined {
  if (value === null) return null;
  const place = asNumber(value);
  return Number.isInteger(place) && Number(place) >= 0 && Number(place) < concepts
    ? place
    : undefined;
}
