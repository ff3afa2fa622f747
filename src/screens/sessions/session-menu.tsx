import { msg, plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import {
  ChevronDown,
  Copy,
  FileDown,
  FilePlus2,
  FileUp,
  Merge,
  Pencil,
  Printer,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { saveSessionFile } from '../../session/files/file-acts.ts';
import { fetchPart } from '../../session/store/fetch-part.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import {
  deleteSession,
  duplicateSession,
  openSession,
  startSession,
} from '../../session/table/sessions.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../shared/menu.tsx';
import { MenuItem, MenuLine, Submenu } from '../shared/menu-items.tsx';
import { printPart } from '../print/print-part.ts';
import { chooseAndMerge, chooseAndOpen } from './choose-session-file.ts';
import { ExportMenu } from './export-menu.tsx';
import { renamePart } from './rename-part.ts';
import './session-menu.css';

/** The menu of the session on the table. It shows its name, whether it is kept, and the other sessions. */
export function SessionMenu() {
  const tools = useTools();
  const { id, name } = useStudio((state) => state.session);
  const sessions = useStudio((state) => state.sessions);
  const saving = useStudio((state) => state.saving.kind);
  const [renaming, setRenaming] = useState(false);
  const renameDialog = renamePart.now();
  const rename = async () => {
    if (await fetchPart(tools.store, renamePart)) setRenaming(true);
  };
  const print = async () => (await fetchPart(tools.store, printPart))?.printSession(tools);
  const others = sessions.filter((summary) => summary.id !== id);
  return (
    <div className="session-menu">
      <Menu
        label={t`Session`}
        trigger={
          <Button look="quiet">
            <SessionName name={name} />
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem text={t`Rename…`} icon={<Pencil />} onAction={() => void rename()} />
        <MenuItem
          text={t`New session`}
          icon={<FilePlus2 />}
          onAction={() => void startSession(tools)}
        />
        <MenuItem
          text={t`Duplicate`}
          icon={<Copy />}
          onAction={() => void duplicateSession(tools)}
        />
        <Submenu text={t`Open…`} isDisabled={others.length === 0}>
          {others.map((summary) => (
            <MenuItem
              key={summary.id}
              text={t`${{ session: summary.name }} (${plural(summary.pictures, { one: '# picture', other: '# pictures' })})`}
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
      </Menu>
      <span className={`session-saving session-saving-${saving}`}>{say(savingWords[saving])}</span>
      {renameDialog && (
        <renameDialog.RenameDialog name={name} isOpen={renaming} onOpenChange={setRenaming} />
      )}
    </div>
  );
}

function SessionName({ name }: { name: string }) {
  return (
    <>
      <span className="visually-hidden">
        <Trans>Session:</Trans>{' '}
      </span>
      <bdi className="session-name" translate="no">
        {name}
      </bdi>
    </>
  );
}

const savingWords = {
  unknown: '',
  saved: msg`Saved on this device`,
  unsaved: msg`Saving…`,
  failed: msg`Not saved: this browser refused`,
} as const;
