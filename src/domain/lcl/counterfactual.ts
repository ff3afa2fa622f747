import type { DemonstrationId } from './demonstration.ts';
import type { LinkContext } from './link-context.ts';
import { labelsOf, type SupportSet } from './support-set.ts';

/** A change of the support set under which the same query is asked again. */
export type SupportChange =
  | { readonly kind: 'swap-labels'; readonly labels: readonly [string, string] }
  | { readonly kind: 'without-demonstration'; readonly demonstrationId: DemonstrationId }
  | { readonly kind: 'without-concept'; readonly label: string };

/** The same query under a changed support set; `null` if nothing would be left to learn from. */
export function counterfactual(context: LinkContext, change: SupportChange): LinkContext | null {
  const supportSet = changed(context.supportSet, change);
  if (supportSet.length === 0) return null;
  return { ...context, supportSet, labels: labelsOf(supportSet) };
}

function changed(supportSet: SupportSet, change: SupportChange): SupportSet {
  switch (change.kind) {
    case 'swap-labels': {
      const [one, other] = change.labels;
      return supportSet.map((shown) => {
        if (shown.label === one) return { ...shown, label: other };
        if (shown.label === other) return { ...shown, label: one };
        return shown;
      });
    }
    case 'without-demonstration':
      return supportSet.filter(({ demonstrationId }) => demonstrationId !== change.demonstrationId);
    case 'without-concept':
      return supportSet.filter(({ label }) => label !== change.label);
  }
}
