import type { Concept, Marker } from '../lcl/concept.ts';
import type { Demonstration } from '../lcl/demonstration.ts';
import type { Episode } from '../session/episode.ts';
import { parseImageId, type ImageId } from '../../kernel/image-id.ts';
import type { LinkContext } from '../lcl/link-context.ts';
import type { RunRecord } from '../session/run-record.ts';
import { newSession, type Session } from '../session/session.ts';
import { labelsOf, type SupportSet } from '../lcl/support-set.ts';

/** Short ways to make domain values for tests. One or a few hexadecimal digits stand for an image id. */

export function imageId(digits: string): ImageId {
  const id = parseImageId(digits.padEnd(64, '0'));
  if (!id) throw new Error(`not hexadecimal: ${digits}`);
  return id;
}

export function demonstration(id: string, digits: string, muted = false): Demonstration {
  return { id, imageId: imageId(digits), source: `${id}.png`, muted };
}

export function concept(
  name: string,
  demonstrations: readonly Demonstration[] = [],
  { muted = false, marker = 0 as Marker, id = name } = {},
): Concept {
  return { id, name, marker, muted, demonstrations };
}

export function session(...concepts: readonly Concept[]): Session {
  return newSession('monday', 'Monsters', concepts, 0);
}

/** Demonstrations written as "id=label". */
export function supportSet(...shown: readonly string[]): SupportSet {
  return shown.map((text, index) => {
    const [demonstrationId = '', label = ''] = text.split('=');
    return { demonstrationId, imageId: imageId(`a${index}`), label };
  });
}

export function linkContext(support: SupportSet, queryDigits = 'f'): LinkContext {
  return {
    supportSet: support,
    query: { imageId: imageId(queryDigits), source: 'question.png' },
    labels: labelsOf(support),
  };
}

/** An episode in which every candidate had the same score, full and left out. */
export function episode(id: string, context: LinkContext): Episode {
  const scores = { labels: context.labels.map(() => -1), none: -1 };
  const without = context.supportSet.map(({ demonstrationId }) => ({ demonstrationId, scores }));
  return {
    id,
    askedAt: 1,
    linkContext: context,
    concepts: context.labels.map((label) => ({ label, name: label, marker: 0 })),
    scores: { full: scores, without },
    engine: { modelName: 'mini', device: 'wasm', milliseconds: 3 },
  };
}

/** What every run of the lab says, with two concepts. A test changes what it looks at. */
export function runRecord(changed: Partial<RunRecord> = {}): RunRecord {
  return {
    version: 1,
    id: 'run',
    ranAt: 7,
    settings: { modelName: 'mini', device: 'wasm', encoder: null, threshold: 0.5 },
    concepts: [
      { label: 'fep', name: 'fep', marker: 0, shots: 2 },
      { label: 'wug', name: 'wug', marker: 1, shots: 1 },
    ],
    planned: 2,
    milliseconds: 12,
    ...changed,
  };
}
