import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import type { EntryRefusal } from './file-fault.ts';

/** The longest accepted path, in UTF-16 code units. No file system of a visitor makes a longer one. */
const LENGTH = 1024;

/**
 * The path of an archive's entry as it is kept. It has steps with `/` between them, in NFC, and none is empty, `.` or
 * `..`. The function fails for a path that leads out of the folder or that no honest program writes.
 */
export function safePath(written: string): Outcome<string, EntryRefusal> {
  // Windows programs write backslashes. A name with a backslash from another program is so rare that it is read the
  // same way.
  const path = written
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replaceAll('\\', '/');
  if (/\p{Cc}/u.test(path)) return fail({ code: 'control-characters' });
  if (path.startsWith('/')) return fail({ code: 'leads-out' });
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  // Windows drops dots and spaces at the end of a name, so "..␠" is ".." there.
  if (steps.some((step) => /^\.\.[. ]*$/.test(step)) || /^[a-z]:/i.test(steps[0] ?? ''))
    return fail({ code: 'leads-out' });
  if (steps.length === 0) return fail({ code: 'no-name' });
  if (path.length > LENGTH) return fail({ code: 'path-too-long' });
  return succeed(steps.join('/'));
}

/** Equal for two paths that some file system may treat as the same. */
export function pathKey(path: string): string {
  return path.normalize('NFKC').toLowerCase();
}

/** An untrusted path in a form that is safe to show in a line of a message. It may be empty. */
export function shownPath(written: string): string {
  const tidy = written.replace(/\p{Cs}/gu, '\ufffd').replace(/\p{C}/gu, '�');
  const letters = [...tidy];
  return letters.length <= 80 ? tidy : `…${letters.slice(-79).join('')}`;
}
