import { t } from '@lingui/core/macro';
import { DoorClosed, QrCode as QrIcon } from 'lucide-react';
import { showClassDialog } from '../../session/classroom/class-dialog.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { MenuItem } from '../shared/menu-items.tsx';

/** The beginning and the end of a lesson with devices. */
export function HandOutItems() {
  const tools = useTools();
  return (
    <>
      <MenuItem
        text={t`Hand out…`}
        icon={<QrIcon />}
        onAction={() => showClassDialog(tools, 'hand-out')}
      />
      <MenuItem
        text={t`End the lesson…`}
        icon={<DoorClosed />}
        onAction={() => showClassDialog(tools, 'end')}
      />
    </>
  );
}
