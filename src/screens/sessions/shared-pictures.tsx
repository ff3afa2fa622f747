import { plural, t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { takeFiles } from '../../session/files/file-acts.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { editFirst } from '../../session/table/edit-first.ts';
import { Button } from '../../ui/button.tsx';
import './shared-pictures.css';

/** More are not drawn, because nobody has to see them all to know where they come from. */
const SHOWN = 12;

interface Props {
  files: readonly File[];
  /** Called once the visitor has decided. */
  onDecided: () => void;
}

/**
 * Shows pictures that came from outside, and asks whether to add them. Another website can send some too, and a browser
 * does not tell it from an app's share.
 */
export function SharedPictures({ files, onDecided }: Props) {
  const tools = useTools();
  const count = files.length;
  const add = async () => {
    onDecided();
    // A page that follows another would refuse them.
    await editFirst(tools);
    await takeFiles(tools, files, null);
  };
  return (
    <ModalOverlay className="dialog-ground" isOpen>
      <Modal className="dialog">
        <Dialog role="alertdialog" className="dialog-inside shared">
          <Heading slot="title">
            {t`${plural(count, { one: 'Add this picture?', other: 'Add these # pictures?' })}`}
          </Heading>
          <p>
            {t`${plural(count, {
              one: 'It was sent to the studio by another app or website. Nothing is in your session yet. If you did not share it, leave it out.',
              other:
                'They were sent to the studio by another app or website. Nothing is in your session yet. If you did not share them, leave them out.',
            })}`}
          </p>
          <ul className="shared-pictures">
            {files.slice(0, SHOWN).map((file, place) => (
              <Preview key={place} file={file} />
            ))}
          </ul>
          {count > SHOWN && <p>{t`… and ${{ others: count - SHOWN }} more.`}</p>}
          <div className="dialog-acts">
            <Button autoFocus onPress={onDecided}>
              {t`${plural(count, { one: 'Leave it out', other: 'Leave them out' })}`}
            </Button>
            <Button look="primary" onPress={() => void add()}>
              {t`${plural(count, { one: 'Add the picture', other: 'Add # pictures' })}`}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A file that cannot be read has its name alone. */
function Preview({ file }: { file: File }) {
  const { readPicture } = useTools();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let isGone = false;
    let opened: string | undefined;
    // Read like every picture, because what a stranger sends may be hostile or huge.
    void readPicture(file).then((read) => {
      if (!read.ok || isGone) return;
      opened = URL.createObjectURL(read.value.blob);
      setAddress(opened);
    });
    return () => {
      isGone = true;
      if (opened !== undefined) URL.revokeObjectURL(opened);
    };
  }, [file, readPicture]);
  return (
    <li>
      <span className="shared-picture">{address && <img src={address} alt="" />}</span>
      <span className="shared-name" translate="no">
        {file.name}
      </span>
    </li>
  );
}
