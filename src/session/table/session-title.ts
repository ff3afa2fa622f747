import { msg } from '@lingui/core/macro';
import { sayForGood } from '../../languages/say.ts';
import { isUnnamed, UNNAMED } from '../../domain/session/untouched.ts';
import type { Words } from '../../languages/words.ts';

/**
 * What a session is called on the page. Its name in the record is the same in every language; one that nobody has named
 * is called so in the language of the page.
 */
export function sessionTitle(name: string): Words {
  if (!isUnnamed({ name })) return name;
  const number = name.slice(UNNAMED.length).trim();
  return number === '' ? msg`Session` : msg`Session ${number}`;
}

/** The title as a part of a file's name, or of another name that stays. */
export function sessionTitleForGood(name: string): string {
  return sayForGood(sessionTitle(name));
}
