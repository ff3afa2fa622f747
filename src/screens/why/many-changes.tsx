import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { ArrowLeftRight, CircleSlash } from 'lucide-react';
import type { SupportChange } from '../../domain/lcl/counterfactual.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { askWhatIf } from '../../session/ask/what-if.ts';
import { Button } from '../../ui/button.tsx';
import { MarkerIcon } from '../../ui/marker.tsx';
import { Menu } from '../shared/menu.tsx';
import { MenuItem, Submenu } from '../shared/menu-items.tsx';

/** Two menus are enough, however many concepts there are. */
export function ManyChanges({ episode }: { episode: Episode }) {
  const tools = useTools();
  const ask = (change: SupportChange) => void askWhatIf(tools, episode, change);
  const { labels } = episode.linkContext;
  const item = (label: string) => {
    const { name, marker } = conceptOf(episode, label);
    return { text: name, isName: true, icon: <MarkerIcon index={marker} /> };
  };
  return (
    <div className="what-if-buttons">
      <Menu
        label={t`Names to swap`}
        trigger={
          <Button>
            <ArrowLeftRight aria-hidden="true" /> <Trans>two names were swapped…</Trans>
          </Button>
        }
      >
        {labels.map((one) => (
          <Submenu key={one} {...item(one)}>
            {labels
              .filter((other) => other !== one)
              .map((other) => (
                <MenuItem
                  key={other}
                  {...item(other)}
                  onAction={() => ask({ kind: 'swap-labels', labels: [one, other] })}
                />
              ))}
          </Submenu>
        ))}
      </Menu>
      <Menu
        label={t`Concept to take away`}
        trigger={
          <Button>
            <CircleSlash aria-hidden="true" /> <Trans>one concept were gone…</Trans>
          </Button>
        }
      >
        {labels.map((label) => (
          <MenuItem
            key={label}
            {...item(label)}
            onAction={() => ask({ kind: 'without-concept', label })}
          />
        ))}
      </Menu>
    </div>
  );
}
