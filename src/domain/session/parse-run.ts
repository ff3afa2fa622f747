import { parseImageId } from '../../kernel/image-id.ts';
import { asFields, asNumber, asString, readAll, type Fields } from '../../kernel/read-fields.ts';
import { parseCheckRun } from './parse-check-run.ts';
import { parseCurveRun } from './parse-curve-run.ts';
import { parseCandidateScores } from './parse-episode.ts';
import { parseRunConcept, parseRunSettings } from './parse-run-settings.ts';
import { RUN_VERSION, type RunRecord } from './run-record.ts';
import type { Run, RunAnswer, TestRun } from './run.ts';

/** Reads one stored run completely or not at all. Runs of a newer version, and kinds unknown here, are not read. */
export function parseRun(entry: unknown): Run | undefined {
  const fields = asFields(entry);
  const version = asNumber(fields?.['version']);
  if (!fields || version === undefined || version > RUN_VERSION) return undefined;
  if (fields['kind'] === 'curve') return parseCurveRun(fields);
  const record = parseRecord(fields);
  if (!record) return undefined;
  switch (fields['kind']) {
    case 'test':
      return parseTestRun(fields, record);
    case 'check':
      return parseCheckRun(fields, record);
    default:
      return undefined;
  }
}

function parseRecord(fields: Fields): RunRecord | undefined {
  const id = asString(fields['id']);
  const ranAt = asNumber(fields['ranAt']);
  const settings = parseRunSettings(fields['settings']);
  const concepts = readAll(fields['concepts'], parseRunConcept);
  const planned = asNumber(fields['planned']);
  const milliseconds = asNumber(fields['milliseconds']);
  if (id === undefined || ranAt === undefined || !settings || !concepts) return undefined;
  if (planned === undefined || milliseconds === undefined) return undefined;
  const table = asNumber(fields['table']);
  return {
    version: RUN_VERSION,
    ...{ id, ranAt, settings, concepts, planned, milliseconds },
    ...(table !== undefined && { table }),
  };
}

function parseTestRun(fields: Fields, record: RunRecord): TestRun | undefined {
  const { concepts } = record;
  const answers = readAll(fields['answers'], (answer) => parseAnswer(answer, concepts.length));
  return answers && { ...record, kind: 'test', answers };
}

function parseAnswer(entry: unknown, candidates: number): RunAnswer | undefined {
  const fields = asFields(entry);
  const heldOutId = asString(fields?.['heldOutId']);
  const imageId = parseImageId(fields?.['imageId']);
  const truth = fields?.['truth'] === null ? null : asString(fields?.['truth']);
  const scores = parseCandidateScores(fields?.['scores'], candidates);
  if (heldOutId === undefined || !imageId || truth === undefined || !scores) return undefined;
  return { heldOutId, imageId, source: asString(fields?.['source']) ?? '', truth, scores };
}
