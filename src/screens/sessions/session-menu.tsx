import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { fetchPart } from '../../session/store/fetch-part.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../shared/menu.tsx';
import { renamePart } from './rename-part.ts';
import { sessionItemsPart } from './session-items-part.ts';
import './session-menu.css';
import { sessionTitle, sessionTitleForGood } from '../../session/table/session-title.ts';

/** The menu of the session on the table, with its name and whether it is kept. Its items are a lazy part. */
export function SessionMenu() {
  const tools = useTools();
  const name = useStudio((state) => state.session.name);
  const saving = useStudio((state) => state.saving.kind);
  const [renaming, setRenaming] = useState(false);
  const renameDialog = renamePart.now();
  const rename = async () => {
    if (await fetchPart(tools.store, renamePart)) setRenaming(true);
  };
  const [isOpen, setOpen] = useState(false);
  const itemsPart = sessionItemsPart.now();
  const open = async () => {
    if (await fetchPart(tools.store, sessionItemsPart)) setOpen(true);
  };
  return (
    <div className="session-menu">
      <Menu
        label={t`Session`}
        isOpen={isOpen}
        onOpenChange={(opens) => (opens ? void open() : setOpen(false))}
        trigger={
          <Button look="quiet">
            <SessionName name={say(sessionTitle(name))} />
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        {itemsPart && <itemsPart.SessionItems onRename={() => void rename()} />}
      </Menu>
      <span className={`session-saving session-saving-${saving}`}>{say(savingWords[saving])}</span>
      {renameDialog && (
        <renameDialog.RenameDialog
          name={sessionTitleForGood(name)}
          isOpen={renaming}
          onOpenChange={setRenaming}
        />
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
