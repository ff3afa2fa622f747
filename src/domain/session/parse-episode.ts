import { MARKERS } from '../lcl/concept.ts';
import type { Episode, TaughtConcept } from './episode.ts';
import { parseImageId } from '../../kernel/image-id.ts';
import type { LinkContext } from '../lcl/link-context.ts';
import { asFields, asNumber, asString, readAll } from '../../kernel/read-fields.ts';
import type { CandidateScores, Scores } from '../lcl/scores.ts';
import type { LabelledPicture } from '../lcl/support-set.ts';

/** Reads one stored episode completely or not at all. It is a record, and half a record is useless. */
export function parseEpisode(entry: unknown): Episode | undefined {
  const fields = asFields(entry);
  const id = asString(fields?.['id']);
  const askedAt = asNumber(fields?.['askedAt']);
  const linkContext = parseLinkContext(fields?.['linkContext']);
  const concepts = readAll(fields?.['concepts'], parseTaughtConcept);
  const engine = parseEngine(fields?.['engine']);
  if (id === undefined || askedAt === undefined || !linkContext || !concepts || !engine) return;
  const scores = parseScores(fields?.['scores'], linkContext.labels.length);
  const named = linkContext.labels.every((label) =>
    concepts.some((known) => known.label === label),
  );
  return scores && named ? { id, askedAt, linkContext, concepts, scores, engine } : undefined;
}

function parseLinkContext(entry: unknown): LinkContext | undefined {
  const fields = asFields(entry);
  const query = asFields(fields?.['query']);
  const imageId = parseImageId(query?.['imageId']);
  const supportSet = readAll(fields?.['supportSet'], parseLabelledPicture);
  const labels = readAll(fields?.['labels'], asString);
  if (!imageId || !supportSet || !labels) return undefined;
  // Every picture's label is a candidate.
  if (!supportSet.every(({ label }) => labels.includes(label))) return undefined;
  const orderSeed = asNumber(fields?.['orderSeed']);
  return {
    supportSet,
    labels,
    query: { imageId, source: asString(query?.['source']) ?? '' },
    ...(orderSeed !== undefined && { orderSeed }),
  };
}

function parseLabelledPicture(entry: unknown): LabelledPicture | undefined {
  const fields = asFields(entry);
  const demonstrationId = asString(fields?.['demonstrationId']);
  const imageId = parseImageId(fields?.['imageId']);
  const label = asString(fields?.['label']);
  if (demonstrationId === undefined || !imageId || label === undefined) return undefined;
  return { demonstrationId, imageId, label };
}

export function parseTaughtConcept(entry: unknown): TaughtConcept | undefined {
  const fields = asFields(entry);
  const label = asString(fields?.['label']);
  const name = asString(fields?.['name']);
  const marker = MARKERS.find((known) => known === fields?.['marker']);
  return label === undefined || name === undefined || marker === undefined
    ? undefined
    : { label, name, marker };
}

function parseScores(entry: unknown, candidates: number): Scores | undefined {
  const fields = asFields(entry);
  const readCandidates = (value: unknown) => parseCandidateScores(value, candidates);
  const full = readCandidates(fields?.['full']);
  const without = readAll(fields?.['without'], (left) => {
    const demonstrationId = asString(asFields(left)?.['demonstrationId']);
    const scores = readCandidates(asFields(left)?.['scores']);
    return demonstrationId !== undefined && scores ? { demonstrationId, scores } : undefined;
  });
  const leaveOneOutMs = asNumber(fields?.['leaveOneOutMs']);
  return full && without
    ? { full, without, ...(leaveOneOutMs !== undefined && { leaveOneOutMs }) }
    : undefined;
}

export function parseCandidateScores(
  entry: unknown,
  candidates: number,
): CandidateScores | undefined {
  const fields = asFields(entry);
  const labels = readAll(fields?.['labels'], asNumber);
  const none = asNumber(fields?.['none']);
  return labels?.length === candidates && none !== undefined ? { labels, none } : undefined;
}

function parseEngine(entry: unknown): Episode['engine'] | undefined {
  const fields = asFields(entry);
  const modelName = asString(fields?.['modelName']);
  const device = asString(fields?.['device']);
  const milliseconds = asNumber(fields?.['milliseconds']);
  return modelName === undefined || device === undefined || milliseconds === undefined
    ? undefined
    : { modelName, device, milliseconds };
}
