import { isInvented } from '../lcl/novel-name.ts';
import { DEFAULT_THRESHOLD, isEmpty, type Session } from './session.ts';

/** The name of a session that the visitor has not named; the page numbers it where there are several. */
export const UNNAMED = 'Session';

export function isUnnamed({ name }: Session): boolean {
  return name.replace(/ \d+$/, '') === UNNAMED;
}

/** Nothing on it is the visitor's: no picture, no answer, no name. Another new session would be the same. */
export function isUntouched(session: Session): boolean {
  return (
    isEmpty(session) &&
    isUnnamed(session) &&
    session.episodes.length === 0 &&
    session.threshold === DEFAULT_THRESHOLD &&
    session.concepts.every(({ name }) => isInvented(name))
  );
}
