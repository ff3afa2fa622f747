import { t } from '@lingui/core/macro';
import { ArrowLeftRight } from 'lucide-react';
import type { SupportChange } from '../../domain/lcl/counterfactual.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { askWhatIf } from '../../session/ask/what-if.ts';
import { Button } from '../../ui/button.tsx';
import { MarkerIcon } from '../../ui/marker.tsx';

interface Props {
  episode: Episode;
}

/** A button for every change. */
export function FewChanges({ episode }: Props) {
  const tools = useTools();
  const ask = (change: SupportChange) => void askWhatIf(tools, episode, change);
  const { labels } = episode.linkContext;
  const name = (label: string) => conceptOf(episode, label).name;
  return (
    <div className="what-if-buttons">
      {pairsOf(labels).map(([one, other]) => (
        <Button
          key={`${one}\n${other}`}
          onPress={() => ask({ kind: 'swap-labels', labels: [one, other] })}
        >
          <ArrowLeftRight aria-hidden="true" />{' '}
          {t`“${{ one: name(one) }}” and “${{ other: name(other) }}” were swapped`}
        </Button>
      ))}
      {labels.map((label) => (
        <Button key={label} onPress={() => ask({ kind: 'without-concept', label })}>
          <MarkerIcon index={conceptOf(episode, label).marker} />{' '}
          {t`“${{ name: name(label) }}” were gone`}
        </Button>
      ))}
    </div>
  );
}

/** Every pair once. */
export function pairsOf(labels: readonly string[]): readonly (readonly [string, string])[] {
  return labels.flatMap((one, index) =>
    labels.slice(index + 1).map((other) => [one, other] as const),
  );
}
