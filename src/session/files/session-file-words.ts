import { picturesOf, type Session } from '../../domain/session/session.ts';

/** "24 pictures, 3 concepts": what a session holds. */
export function contentWords(session: Session): string {
  const pictures = countWords(picturesOf(session).size, 'picture');
  return `${pictures}, ${countWords(session.concepts.length, 'concept')}`;
}

export function countWords(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count.toLocaleString('en')} ${thing}s`;
}

/** What the file of a session is called, on every system: without what some file systems refuse. */
export function fileNameOf(sessionName: string, extension: string): string {
  const allowed = sessionName
    .replace(/[\\/:*?"<>|]|\p{C}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...allowed].slice(0, 60).join('').trim();
  const isOfWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return `${short === '' || isOfWindows ? `Session ${short}`.trim() : short}${extension}`;
}
