import { t } from '@lingui/core/macro';
import { Braces, FileText, FolderTree, ListOrdered, Table2 } from 'lucide-react';
import {
  exportImagefolder,
  exportIsekai,
  exportPrototypes,
  exportRuns,
  exportTrials,
} from '../../session/files/file-acts.ts';
import { fetchPart } from '../../session/store/fetch-part.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { MenuItem, Submenu } from '../shared/menu-items.tsx';
import { printPart } from '../print/print-part.ts';

/** The menu of formats for other tools. */
export function ExportMenu() {
  const tools = useTools();
  const report = async () => (await fetchPart(tools.store, printPart))?.saveReport(tools);
  return (
    <Submenu text={t`Export…`}>
      <MenuItem
        text={t`Pictures in folders (imagefolder)`}
        icon={<FolderTree />}
        onAction={() => void exportImagefolder(tools)}
      />
      <MenuItem
        text={t`ISEKAI (JSON Lines)`}
        icon={<ListOrdered />}
        onAction={() => void exportIsekai(tools)}
      />
      <MenuItem
        text={t`Trials (CSV)`}
        icon={<Table2 />}
        onAction={() => void exportTrials(tools)}
      />
      <MenuItem
        text={t`Runs of the lab (CSV)`}
        icon={<Table2 />}
        onAction={() => void exportRuns(tools)}
      />
      <MenuItem
        text={t`Prototypes (JSON)`}
        icon={<Braces />}
        onAction={() => void exportPrototypes(tools)}
      />
      <MenuItem text={t`Report (HTML)`} icon={<FileText />} onAction={() => void report()} />
    </Submenu>
  );
}
