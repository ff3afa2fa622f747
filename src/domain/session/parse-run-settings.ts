import { asFields, asNumber, asString } from '../../kernel/read-fields.ts';
import { parseTaughtConcept } from './parse-episode.ts';
import type { RunConcept, RunSettings } from './run-record.ts';

export function parseRunSettings(entry: unknown): RunSettings | undefined {
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

export function parseRunConcept(entry: unknown): RunConcept | undefined {
  const concept = parseTaughtConcept(entry);
  const shots = asNumber(asFields(entry)?.['shots']);
  return concept && shots !== undefined ? { ...concept, shots } : undefined;
}
