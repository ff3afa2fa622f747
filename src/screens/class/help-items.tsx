import { t } from '@lingui/core/macro';
import { CircleHelp, Footprints, ShieldCheck } from 'lucide-react';
import { showTourStep } from '../../session/classroom/tour.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { showView } from '../../session/store/show-view.ts';
import type { ClassPage } from '../../session/store/view-state.ts';
import { MenuItem } from '../shared/menu-items.tsx';

/** What explains the studio. */
export function HelpItems() {
  const tools = useTools();
  const show = (page: ClassPage) => showView(tools, { kind: 'class', page });
  return (
    <>
      <MenuItem
        text={t`First steps`}
        icon={<Footprints />}
        onAction={() => showTourStep(tools, 0)}
      />
      <MenuItem text={t`Help`} icon={<CircleHelp />} onAction={() => show('help')} />
      <MenuItem text={t`Privacy`} icon={<ShieldCheck />} onAction={() => show('privacy')} />
    </>
  );
}
