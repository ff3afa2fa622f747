import { fail, succeed, type Outcome } from '../kernel/outcome.ts';

/** The longest path that is taken, in UTF-16 code units: no file system of a visitor makes a longer one. */
const LENGTH = 1024;

/**
 * The path of an archive's entry as it is kept: steps with `/` between them, in NFC, none empty, `.` or `..`. One that
 * leads out of the folder, or that no honest program writes, fails with a reason that completes "PATH: …".
 */
export function safePath(written: string): Outcome<string, string> {
  // Programs of Windows write backslashes; for the others a name with one is odd enough to be read the same way.
  const path = written.toWellFormed().normalize('NFC').replaceAll('\\', '/');
  if (/\p{Cc}/u.test(path)) return fail('its name holds control characters');
  if (path.startsWith('/')) return fail('its path leads out of the archive');
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  // Windows drops dots and spaces at the end of a name: "..␠" is ".." there.
  if (steps.some((step) => /^\.\.[. ]*$/.test(step)) || /^[a-z]:/i.test(steps[0] ?? ''))
    return fail('its path leads out of the archive');
  if (steps.length === 0) return fail('it has no name');
  if (path.length > LENGTH) return fail('its path is too long');
  return succeed(steps.join('/'));
}

/** What two paths share that a file system may take for the same. */
export function pathKey(path: string): string {
  return path.normalize('NFKC').toLowerCase();
}

/** A stranger's path, fit to be shown in a line of a message. */
export function shownPath(written: string): string {
  const tidy = written.toWellFormed().replace(/\p{C}/gu, '�');
  const letters = [...tidy];
  return letters.length <= 80 ? tidy || '(no name)' : `…${letters.slice(-79).join('')}`;
}
