import { FolderTree, ListOrdered, Table2 } from 'lucide-react';
import {
  exportImagefolder,
  exportIsekai,
  exportRuns,
  exportTrials,
} from '../../session/files/file-acts.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { MenuItem, Submenu } from '../shared/menu-items.tsx';

/** The menu of formats for other tools. */
export function ExportMenu() {
  const tools = useTools();
  return (
    <Submenu text="Export…">
      <MenuItem
        text="Pictures in folders (imagefolder)"
        icon={<FolderTree />}
        onAction={() => void exportImagefolder(tools)}
      />
      <MenuItem
        text="ISEKAI (JSON Lines)"
        icon={<ListOrdered />}
        onAction={() => void exportIsekai(tools)}
      />
      <MenuItem text="Trials (CSV)" icon={<Table2 />} onAction={() => void exportTrials(tools)} />
      <MenuItem text="Tests (CSV)" icon={<Table2 />} onAction={() => void exportRuns(tools)} />
    </Submenu>
  );
}
