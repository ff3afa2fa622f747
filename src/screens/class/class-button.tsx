import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { fetchPart } from '../../session/store/fetch-part.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../shared/menu.tsx';
import { classPart } from './class-part.ts';

/** The menu of what a class needs, in the page's head. Its items are a lazy part (`class-items.tsx`). */
export function ClassButton() {
  const { store } = useTools();
  const [isOpen, setOpen] = useState(false);
  const open = async () => {
    if (await fetchPart(store, classPart)) setOpen(true);
  };
  const part = classPart.now();
  return (
    <Menu
      label={t`Class`}
      isOpen={isOpen}
      onOpenChange={(opens) => (opens ? void open() : setOpen(false))}
      trigger={
        <Button look="quiet" data-tour="class">
          <GraduationCap aria-hidden="true" />
          <span className="studio-button-words">
            <Trans>Class</Trans>
          </span>
        </Button>
      }
    >
      {part && <part.ClassItems />}
    </Menu>
  );
}
