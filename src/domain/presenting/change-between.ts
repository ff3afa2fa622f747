import { counterfactual, type SupportChange } from '../lcl/counterfactual.ts';
import { linkContextKey, type LinkContext } from '../lcl/link-context.ts';

/**
 * The change that leads from one question to the next one about the same picture. `null` if it is another picture, or if
 * more was changed than a "what if" changes.
 */
export function changeBetween(before: LinkContext, after: LinkContext): SupportChange | null {
  if (before.query.imageId !== after.query.imageId) return null;
  const key = linkContextKey(after);
  const fits = (change: SupportChange) => {
    const changed = counterfactual(before, change);
    return changed !== null && linkContextKey(changed) === key;
  };
  return candidates(before, after).find(fits) ?? null;
}

/** Few of all changes can lead there, so that a session of many questions is read at once. */
function candidates(before: LinkContext, after: LinkContext): readonly SupportChange[] {
  const left = new Map(after.supportSet.map((one) => [one.demonstrationId, one.label]));
  const gone = before.supportSet.filter(({ demonstrationId }) => !left.has(demonstrationId));
  if (gone.length === 0) {
    const renamed = before.supportSet.find(
      ({ demonstrationId, label }) => left.get(demonstrationId) !== label,
    );
    const other = renamed && left.get(renamed.demonstrationId);
    if (!renamed || other === undefined) return [];
    return [{ kind: 'swap-labels', labels: [renamed.label, other] }];
  }
  const [first] = gone;
  if (!first) return [];
  const ofConcept = { kind: 'without-concept', label: first.label } as const;
  return gone.length === 1
    ? [{ kind: 'without-demonstration', demonstrationId: first.demonstrationId }, ofConcept]
    : [ofConcept];
}
