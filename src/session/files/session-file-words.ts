import { msg, plural } from '@lingui/core/macro';
import { inside, type Words } from '../../languages/words.ts';
import { picturesOf, type Session } from '../../domain/session/session.ts';
import { sessionTitleForGood } from '../table/session-title.ts';
import { UNNAMED } from '../../domain/session/untouched.ts';

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

/** The file name of a session. Where every system refuses its name, it is called like a session without one. Characters that some file systems refuse are left out on every system. */
export function fileNameOf(sessionName: string, extension: string): string {
  const allowed = sessionTitleForGood(sessionName)
    .replace(/[\\/:*?"<>|]|\p{C}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...allowed].slice(0, 60).join('').trim();
  const isOfWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return `${short === '' || isOfWindows ? `${sessionTitleForGood(UNNAMED)} ${short}`.trim() : short}${extension}`;
}
