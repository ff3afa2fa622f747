import { picturesOf, type Session } from '../../domain/session/session.ts';

/** "24 pictures, 3 concepts": what a session holds. */
export function contentWords(session: Session): string {
  const pictures = countWords(picturesOf(session).size, 'picture');
  return `${pictures}, ${countWords(session.concepts.length, 'concept')}`;
}

export function countWords(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count.toLocaleString('en')} ${thing}s`;
}

/** The file name of a session. Characters that some file systems refuse are left out on every system. */
export function fileNameOf(sessionName: string, extension: string): string {
  const allowed = sessionName
    .replace(/[\\/:*?"<>|]|\p{C}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...allowed].slice(0, 60).join('').trim();
  const isOfWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return `${short === '' || isOfWindows ? `Session ${short}`.trim() : short}${extension}`;
}
