import type { Concept } from './concept.ts';
import type { DemonstrationId } from './demonstration.ts';
import type { ImageId } from '../../kernel/image-id.ts';

/** A demonstration as the model receives it, with its picture and its label. */
export interface LabelledPicture {
  readonly demonstrationId: DemonstrationId;
  readonly imageId: ImageId;
  /** The name of its concept. */
  readonly label: string;
}

/** All active demonstrations. Their order carries no meaning (docs/decisions/0007). */
export type SupportSet = readonly LabelledPicture[];

/** The active demonstrations. Neither they nor their concept is muted. */
export function supportSetOf(concepts: readonly Concept[]): SupportSet {
  return concepts
    .filter((concept) => !concept.muted)
    .flatMap((concept) =>
      concept.demonstrations
        .filter((demonstration) => !demonstration.muted)
        .map(({ id, imageId }) => ({
          demonstrationId: id,
          imageId,
          label: concept.name,
        })),
    );
}

/** The distinct labels, in order of first appearance. */
export function labelsOf(supportSet: SupportSet): readonly string[] {
  return [...new Set(supportSet.map(({ label }) => label))];
}

/** Shots: the number of demonstrations of each label. */
export function shotsOf(supportSet: SupportSet): ReadonlyMap<string, number> {
  const shots = new Map<string, number>();
  for (const { label } of supportSet) shots.set(label, (shots.get(label) ?? 0) + 1);
  return shots;
}
