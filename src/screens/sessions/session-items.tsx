import { plural, t } from '@lingui/core/macro';
import { Copy, FileDown, FilePlus2, FileUp, Merge, Pencil, Printer, Trash2 } from 'lucide-react';
import { saveSessionFile } from '../../session/files/file-acts.ts';
import { fetchPart } from '../../session/store/fetch-part.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import {
  deleteSession,
  duplicateSession,
  openSession,
  startSession,
} from '../../session/table/sessions.ts';
import { MenuItem, MenuLine, Submenu } from '../shared/menu-items.tsx';
import { printPart } from '../print/print-part.ts';
import { chooseAndMerge, chooseAndOpen } from './choose-session-file.ts';
import { ExportMenu } from './export-menu.tsx';
import { sessionTitle } from '../../session/table/session-title.ts';
import { say } from '../../languages/say.ts';

/** The items of the session menu, with the other sessions among them. */
export function SessionItems({ onRename }: { onRename: () => void }) {
  const tools = useTools();
  const id = useStudio((state) => state.session.id);
  const sessions = useStudio((state) => state.sessions);
  const print = async () => (await fetchPart(tools.store, printPart))?.printSession(tools);
  const others = sessions.filter((summary) => summary.id !== id);
  return (
    <>
      <MenuItem text={t`Rename…`} icon={<Pencil />} onAction={onRename} />
      <MenuItem
        text={t`New session`}
        icon={<FilePlus2 />}
        onAction={() => void startSession(tools)}
      />
      <MenuItem text={t`Duplicate`} icon={<Copy />} onAction={() => void duplicateSession(tools)} />
      <Submenu text={t`Open…`} isDisabled={others.length === 0}>
        {others.map((summary) => (
          <MenuItem
            key={summary.id}
            text={t`${{ session: say(sessionTitle(summary.name)) }} (${plural(summary.pictures, { one: '# picture', other: '# pictures' })})`}
            onAction={() => void openSession(tools, summary.id)}
          />
        ))}
      </Submenu>
      <ExportMenu />
      <MenuLine />
      <MenuItem
        text={t`Save to a file…`}
        icon={<FileDown />}
        onAction={() => void saveSessionFile(tools)}
      />
      <MenuItem
        text={t`Open a file…`}
        icon={<FileUp />}
        onAction={() => void chooseAndOpen(tools)}
      />
      <MenuItem
        text={t`Merge a file…`}
        icon={<Merge />}
        onAction={() => void chooseAndMerge(tools)}
      />
      <MenuItem text={t`Print…`} icon={<Printer />} onAction={() => void print()} />
      <MenuLine />
      <MenuItem
        text={t`Delete this session`}
        tone="problem"
        icon={<Trash2 />}
        onAction={() => void deleteSession(tools, id)}
      />
    </>
  );
}
