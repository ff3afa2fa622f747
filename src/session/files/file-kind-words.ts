import { msg } from '@lingui/core/macro';
import type { FileKindName } from '../../files/save/file-kind.ts';
import type { Words } from '../../languages/words.ts';

/** What the browser's dialog calls the kinds of files that the studio saves. */
export const fileKindWords: Readonly<Record<FileKindName, Words>> = {
  session: msg`Session of Link-Context Studio`,
  archive: msg`Zip archive`,
  table: msg`Table`,
  picture: msg`Picture`,
  page: msg`Web page`,
};
