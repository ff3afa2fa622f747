import { isInvented } from '../lcl/novel-name.ts';
import { DEFAULT_THRESHOLD, isEmpty, type Session } from './session.ts';

/** The name of a session that the visitor has not named. The page adds a number where there are several. */
export const UNNAMED = 'Session';

export function isUnnamed({ name }: Pick<Session, 'name'>): boolean {
  return name.replace(/ \d+$/, '') === UNNAMED;
}

/**
 * Whether the session holds nothing of the visitor's, so no picture, no answer and no name. A new session would be the
 * same.
 */
export function isUntouched(session: Session): boolean {
  return (
    isEmpty(session) &&
    isUnnamed(session) &&
    session.episodes.length === 0 &&
    session.threshold === DEFAULT_THRESHOLD &&
    session.concepts.every(({ name }) => isInvented(name))
  );
}
