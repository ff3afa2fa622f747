import { msg } from '@lingui/core/macro';
import { useEffect } from 'react';
import { groupPictures } from '../../files/dropped/dropped-files.ts';
import { transferItems } from '../../files/dropped/transfer-items.ts';
import { chooseQuery } from '../../session/ask/choose-query.ts';
import { demonstrate } from '../../session/teach/demonstrate.ts';
import { notify } from '../../session/store/notices.ts';
import { openSessionFiles, withoutTexts } from '../../session/files/file-acts.ts';
import type { Tools } from '../../session/store/tools.ts';
import { firstOf, tidyName } from '../../domain/lcl/label.ts';
import { clipboardPictures, hidesClipboard } from '../shared/clipboard-pictures.ts';
import { clipboardWords, isAddress } from './clipboard-words.ts';
import { isTyping } from './is-typing.ts';

/**
 * Pasted pictures go where the visitor last was. That is the concept's card that was pressed or has the focus.
 * Otherwise they go to the question if something is taught, or else to the first concept. A text field takes the words
 * of a clipboard that has some. Behind a dialog nothing is pasted.
 */
export function usePaste(tools: Tools): void {
  useEffect(() => {
    let place: Element | null = null;
    const follow = (event: Event) => {
      if (event.target instanceof Element) place = event.target;
    };
    const onPaste = (event: ClipboardEvent) => {
      // A drop area with the focus has taken files already. It ignores a screenshot, because that is not a file.
      if (event.defaultPrevented && hasEntries(event.clipboardData)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const at = place?.isConnected ? place : null;
      if (files.length === 0) return pasteTexts(tools, at, event);
      const words = clipboardWords(event.clipboardData?.getData('text/plain') ?? '', files);
      if (words !== '' && isTyping(event.target)) return;
      event.preventDefault();
      if (document.querySelector('.dialog') !== null) return;
      const paste = async () => {
        const others = await openSessionFiles(tools, files);
        if (others.length > 0) pasteInto(tools, at, others);
      };
      if (words === '' || isAddress(words) || hasEntries(event.clipboardData)) void paste();
      else offerPicture(tools, words, () => void paste());
    };
    document.addEventListener('pointerdown', follow, true);
    document.addEventListener('focusin', follow, true);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('pointerdown', follow, true);
      document.removeEventListener('focusin', follow, true);
      document.removeEventListener('paste', onPaste);
    };
  }, [tools]);
}

/** A picture that is copied from a web page may come as a text. A text field takes its text itself. */
function pasteTexts(tools: Tools, at: Element | null, event: ClipboardEvent): void {
  const { clipboardData, target } = event;
  if (!clipboardData || isTyping(target) || document.querySelector('.dialog') !== null) return;
  if (hidesClipboard(clipboardData))
    return void clipboardPictures(tools.store).then((files) => {
      if (files.length > 0) pasteInto(tools, at, files);
    });
  const isOfPage = ['text/html', 'text/uri-list', 'text/plain'].some((type) =>
    /<img\b|^\s*(?:data:image|https?:|blob:|file:)\S+\s*$/i.test(clipboardData.getData(type)),
  );
  if (!isOfPage) return;
  event.preventDefault();
  void withoutTexts(tools, transferItems(clipboardData)).then(async (found) => {
    const { loose } = await groupPictures(found);
    if (loose.length > 0) pasteInto(tools, at, loose);
  });
}

/** Whether something on the clipboard is a file from the disk. */
function hasEntries(clipboard: DataTransfer | null): boolean {
  return [...(clipboard?.items ?? [])].some((item) => item.webkitGetAsEntry() !== null);
}

/** Words were copied, and the program added a picture of them. Nobody knows which of the two is meant. */
function offerPicture(tools: Tools, words: string, run: () => void): void {
  const tidy = tidyName(words);
  const shown = firstOf(tidy, 40);
  const held = shown === tidy ? tidy : `${shown}…`;
  const text = msg`The clipboard holds the words “${held}” and a picture of them. To use the words, paste them into a name.`;
  // Pasted again, the notice takes the place of the one before.
  notify(tools.store, {
    id: 'clipboard',
    tone: 'info',
    text,
    action: { label: msg`Paste the picture`, run },
  });
}

function pasteInto(tools: Tools, at: Element | null, files: readonly File[]): void {
  const { concepts } = tools.store.getState().session;
  const onCard = at?.closest('[data-concept]')?.getAttribute('data-concept');
  const taught = concepts.some(({ demonstrations }) => demonstrations.length > 0);
  const inTeach = at?.closest('#teach') !== null && at !== null;
  if (onCard === undefined || onCard === null) {
    if (!inTeach && taught) {
      void chooseQuery(tools, files);
      notify(tools.store, { tone: 'info', text: msg`Pasted as the question.` });
      return;
    }
  }
  const concept = concepts.find(({ id }) => id === onCard) ?? concepts[0];
  void demonstrate(tools, files, concept?.id ?? null);
  notify(tools.store, {
    tone: 'info',
    text: concept ? msg`Pasted into “${{ name: concept.name }}”.` : msg`Pasted into a new concept.`,
  });
}
