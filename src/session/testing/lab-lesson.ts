import { newSession, type Session } from '../../domain/session/session.ts';
import { concept, demonstration, imageId } from '../../domain/testing/made.ts';

/** A session to test with this tray. The ids of the pictures of “fep” begin with aaaa, those of “wug” with bbbb. */
export function labLesson(testTray: Session['testTray']): Session {
  const concepts = [ofThree('fep', 'aaaa', 0), ofThree('wug', 'bbbb', 1)];
  return { ...newSession('lesson', 'Lesson', concepts, 1), testTray };
}

const ofThree = (name: string, digits: string, marker: number) =>
  concept(
    name,
    [1, 2, 3].map((n) => demonstration(`${name}${n}`, `${digits}${n}`)),
    { marker },
  );

/** A tray of the pictures with these ids. One that begins with an a shows a “fep”, any other a “wug”. */
export function trayOf(...ids: readonly string[]): Session['testTray'] {
  return ids.map((digits) => ({
    id: digits,
    imageId: imageId(digits),
    source: `${digits}.png`,
    truth: digits.startsWith('a') ? 'fep' : 'wug',
  }));
}

/** A picture without pixels, for an engine that does not look at them. */
export const noPixels = () => Promise.resolve({ close: () => undefined } as ImageBitmap);
