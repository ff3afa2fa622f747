import { msg } from '@lingui/core/macro';
import type { DropItemLike } from '../../files/dropped/drop-items.ts';
import { picturesInText } from '../../files/dropped/pictures-in-text.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';

/** The pictures in texts from a web page. If there is none, one sentence says why and what to do. */
export async function filesInTexts(
  { store }: Pick<Tools, 'store'>,
  texts: readonly DropItemLike[],
): Promise<readonly DropItemLike[]> {
  const { files, hasAddress } = await picturesInText(texts);
  if (files.length === 0)
    notify(store, { tone: 'info', text: hasAddress ? ADDRESS_ALONE : NO_PICTURE });
  return files.map((file) => ({
    kind: 'file',
    name: file.name,
    getFile: () => Promise.resolve(file),
  }));
}

const ADDRESS_ALONE = msg`Only an address came, and the studio fetches nothing from other pages: save the picture and drop its file here, or copy the picture itself and paste it.`;

const NO_PICTURE = msg`There is no picture in that. Drop or paste pictures, folders or archives.`;
