import { t } from '@lingui/core/macro';
import { assertNever } from '../../kernel/assert-never.ts';
import type { SupportChange } from '../../domain/lcl/counterfactual.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';

/** A change of the support set, as what is supposed. */
export function changeWords(change: SupportChange, base: Episode): string {
  const name = (label: string) => conceptOf(base, label).name;
  switch (change.kind) {
    case 'swap-labels':
      return t`If “${{ one: name(change.labels[0]) }}” and “${{ other: name(change.labels[1]) }}” were swapped`;
    case 'without-concept':
      return t`If all pictures of “${{ name: name(change.label) }}” were gone`;
    case 'without-demonstration': {
      const { supportSet } = base.linkContext;
      const muted = supportSet.find((shown) => shown.demonstrationId === change.demonstrationId);
      if (!muted) return t`If one picture were muted`;
      const alike = supportSet.filter(({ label }) => label === muted.label);
      return t`If “${{ name: name(muted.label) }}”, picture ${{ place: alike.indexOf(muted) + 1 }} of ${{ count: alike.length }}, were muted`;
    }
    default:
      return assertNever(change);
  }
}
