import { parseImageId } from '../../kernel/image-id.ts';
import { asFields, asNumber, asString, readAll } from '../../kernel/read-fields.ts';
import { parseCandidateScores, parseTaughtConcept } from './parse-episode.ts';
import { RUN_VERSION, type Run, type RunAnswer, type RunSettings, type TestRun } from './run.ts';

/** Reads one stored run completely or not at all. Runs of a newer version, and kinds unknown here, are not read. */
export function parseRun(entry: unknown): Run | undefined {
  const fields = asFields(entry);
  const version = asNumber(fields?.['version']);
  if (version === undefined || version > RUN_VERSION) return undefined;
  return fields?.['kind'] === 'test' ? parseTestRun(fields) : undefined;
}

function parseTestRun(fields: Readonly<Record<string, unknown>>): TestRun | undefined {
  const id = asString(fields['id']);
  const ranAt = asNumber(fields['ranAt']);
  const settings = parseSettings(fields['settings']);
  const concepts = readAll(fields['concepts'], parseConcept);
  const planned = asNumber(fields['planned']);
  const milliseconds = asNumber(fields['milliseconds']);
  if (id === undefined || ranAt === undefined || !settings || !concepts) return undefined;
  if (planned === undefined || milliseconds === undefined) return undefined;
  const answers = readAll(fields['answers'], (answer) => parseAnswer(answer, concepts.length));
  return (
    answers && {
      kind: 'test',
      version: RUN_VERSION,
      id,
      ranAt,
      settings,
      concepts,
      planned,
      answers,
      milliseconds,
    }
  );
}

function parseSettings(entry: unknown): RunSettings | undefined {
  const fields = asFields(entry);
  const modelName = asString(fields?.['modelName']);
  const device = asString(fields?.['device']);
  const threshold = asNumber(fields?.['threshold']);
  if (modelName === undefined || device === undefined || threshold === undefined) return undefined;
  const orderSeed = asNumber(fields?.['orderSeed']);
  return {
    modelName,
    device,
    threshold,
    encoder: asString(fields?.['encoder']) ?? null,
    ...(orderSeed !== undefined && { orderSeed }),
  };
}

function parseConcept(entry: unknown): TestRun['concepts'][number] | undefined {
  const concept = parseTaughtConcept(entry);
  const shots = asNumber(asFields(entry)?.['shots']);
  return concept && shots !== undefined ? { ...concept, shots } : undefined;
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
