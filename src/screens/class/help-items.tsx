import { CircleHelp, ShieldCheck } from 'lucide-react';
import { useTools } from '../../session/store/session-context.tsx';
import { showView } from '../../session/store/show-view.ts';
import type { ClassPage } from '../../session/store/view-state.ts';
import { MenuItem } from '../shared/menu-items.tsx';

/** The pages that explain the studio. */
export function HelpItems() {
  const tools = useTools();
  const show = (page: ClassPage) => showView(tools, { kind: 'class', page });
  return (
    <>
      <MenuItem text="Help" icon={<CircleHelp />} onAction={() => show('help')} />
      <MenuItem text="Privacy" icon={<ShieldCheck />} onAction={() => show('privacy')} />
    </>
  );
}
