import { parseImageId } from '../../kernel/image-id.ts';
import { asFields, asNumber, asString, readAll, type Fields } from '../../kernel/read-fields.ts';
import type { CurvePlan, CurveQuestion, CurveRun, SubsetAnswers } from './curve-run.ts';
import { parseRunConcept, parseRunSettings } from './parse-run-settings.ts';
import { RUN_VERSION } from './run-record.ts';

/** Reads a stored learning curve completely or not at all. */
export function parseCurveRun(fields: Fields): CurveRun | undefined {
  const id = asString(fields['id']);
  const ranAt = asNumber(fields['ranAt']);
  const settings = parseRunSettings(fields['settings']);
  const concepts = readAll(fields['concepts'], parseRunConcept);
  const plan = parsePlan(fields['plan']);
  const asked = readAll(fields['asked'], parseQuestion);
  const planned = asNumber(fields['planned']);
  const milliseconds = asNumber(fields['milliseconds']);
  const table = asNumber(fields['table']);
  if (id === undefined || ranAt === undefined || !settings || !concepts) return undefined;
  if (planned === undefined || milliseconds === undefined || !plan || !asked) return undefined;
  const size = { questions: asked.length, concepts: concepts.length, orders: plan.orders };
  const subsets = readAll(fields['subsets'], (entry) => parseSubset(entry, size));
  return (
    subsets && {
      kind: 'curve',
      version: RUN_VERSION,
      ...{ id, ranAt, settings, concepts, plan, planned, asked, subsets, milliseconds },
      ...(table !== undefined && { table }),
    }
  );
}

function parsePlan(entry: unknown): CurvePlan | undefined {
  const fields = asFields(entry);
  const [mostShots, orders, seed] = ['mostShots', 'orders', 'seed'].map((name) =>
    asNumber(fields?.[name]),
  );
  return mostShots === undefined || orders === undefined || seed === undefined
    ? undefined
    : { mostShots, orders, seed };
}

function parseQuestion(entry: unknown): CurveQuestion | undefined {
  const fields = asFields(entry);
  const heldOutId = asString(fields?.['heldOutId']);
  const imageId = parseImageId(fields?.['imageId']);
  const truth = fields?.['truth'] === null ? null : asString(fields?.['truth']);
  if (heldOutId === undefined || !imageId || truth === undefined) return undefined;
  return { heldOutId, imageId, source: asString(fields?.['source']) ?? '', truth };
}

interface CurveSize {
  readonly questions: number;
  readonly concepts: number;
  readonly orders: number;
}

function parseSubset(entry: unknown, size: CurveSize): SubsetAnswers | undefined {
  const fields = asFields(entry);
  const shots = asNumber(fields?.['shots']);
  const orders = readAll(fields?.['orders'], (value) => wholeIn(value, 0, size.orders - 1));
  const likeliest = readAll(fields?.['likeliest'], (value) =>
    wholeIn(value, -1, size.concepts - 1),
  );
  const probabilities = readAll(fields?.['probabilities'], asNumber);
  if (shots === undefined || !orders || !likeliest || !probabilities) return undefined;
  return likeliest.length === size.questions && probabilities.length === size.questions
    ? { shots, orders, likeliest, probabilities }
    : undefined;
}

function wholeIn(value: unknown, least: number, most: number): number | undefined {
  const number = asNumber(value);
  const fits = Number.isInteger(number) && Number(number) >= least && Number(number) <= most;
  return fits ? number : undefined;
}
