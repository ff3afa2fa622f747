import { msg, plural } from '@lingui/core/macro';
import { inside, type Words } from '../../languages/words.ts';
import { picturesOf, type Session } from '../../domain/session/session.ts';

/** "24 pictures, 3 concepts": what a session holds. */
export function contentWords(session: Session): Words {
  const pictures = inside(pictureCount(picturesOf(session).size));
  const concepts = inside(conceptCount(session.concepts.length));
  return msg`${pictures}, ${concepts}`;
}

export const pictureCount = (count: number): Words =>
  msg`${plural(count, { one: '1 picture', other: '# pictures' })}`;

export const conceptCount = (count: number): Words =>
  msg`${plural(count, { one: '1 concept', other: '# concepts' })}`;

/** What a file is called whose session has no name that every system takes. */
const NAMELESS = 'Session';

/** The file name of a session. Characters that some file systems refuse are left out on every system. */
export function fileNameOf(sessionName: string, extension: string): string {
  const allowed = sessionName
    .replace(/[\\/:*?"<>|]|\p{C}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...allowed].slice(0, 60).join('').trim();
  const isOfWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return `${short === '' || isOfWindows ? `${NAMELESS} ${short}`.trim() : short}${extension}`;
}
