import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { ImagePlus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { askAbout, chooseQuery, clearQuery } from '../../session/ask/choose-query.ts';
import {
  openSessionFiles,
  openUnpackedSessions,
  withoutTexts,
} from '../../session/files/file-acts.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { unopenedLines } from '../../session/teach/picture-failure-words.ts';
import { groupPictures } from '../../files/dropped/dropped-files.ts';
import { Button } from '../../ui/button.tsx';
import { DropArea, textsOf, type DroppedItems } from '../../ui/drop-area.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { DEMONSTRATION, HELD_OUT } from '../shared/drag-types.ts';
import { Picture } from '../shared/picture.tsx';
import { PICTURE_TYPES } from '../shared/picture-types.ts';
import './query-stage.css';

/** The question's picture. It can be dropped, chosen, pasted or taken from the table. */
export function QueryStage({ children }: { children: ReactNode }) {
  const tools = useTools();
  const query = useStudio((state) => state.session.query);
  const choose = (files: readonly File[]) => void chooseQuery(tools, files);
  const take = async (items: readonly DroppedItems[]) => {
    const ids = [...(await textsOf(items, DEMONSTRATION)), ...(await textsOf(items, HELD_OUT))];
    if (ids[0] !== undefined) return askAbout(tools, ids[0]);
    const given = await withoutTexts(tools, items);
    if (await openUnpackedSessions(tools, given)) return;
    const { loose, folders, unread } = await groupPictures(given);
    const dropped = [...loose, ...folders.flatMap((folder) => folder.files)];
    const files = await openSessionFiles(tools, dropped);
    if (files.length + unread.length > 0) await chooseQuery(tools, files, unopenedLines(unread));
  };

  return (
    <DropArea
      className="stage"
      label={t`Question: drop or paste a picture`}
      takes={[DEMONSTRATION, HELD_OUT]}
      onItems={(items) => void take(items)}
    >
      {query ? (
        <figure className="stage-picture">
          <Picture imageId={query.imageId} alt={t`The question: ${{ source: query.source }}`} />
          <Button
            look="icon"
            data-takes-away
            aria-label={t`Remove the question picture`}
            onPress={() => clearQuery(tools)}
          >
            <X aria-hidden="true" />
          </Button>
        </figure>
      ) : (
        <FileButton
          accept={PICTURE_TYPES}
          onFiles={choose}
          aria-label={t`Choose a question picture`}
        >
          <span className="stage-empty">
            <ImagePlus aria-hidden="true" />
            <span>
              <Trans>Drop, paste or choose a picture to ask about</Trans>
            </span>
          </span>
        </FileButton>
      )}
      <div className="stage-acts">
        {children}
        {query && (
          <FileButton accept={PICTURE_TYPES} onFiles={choose}>
            <ImagePlus aria-hidden="true" /> <Trans>Another picture</Trans>
          </FileButton>
        )}
      </div>
    </DropArea>
  );
}
