import { msg } from '@lingui/core/macro';
import { type Words } from '../../languages/words.ts';
import type { StorageFailure } from '../../kernel/storage-failure.ts';

type Code = StorageFailure['code'];

const NEWER = msg`A newer version of the studio keeps its work in this browser. That is left untouched, and this page cannot save beside it: your work is here until you close the page. Load the page again to get the newer version.`;

const DAMAGED = msg`What this browser keeps for the studio is damaged. It is left untouched, and this page cannot save: your work is here until you close the page. “This device” can delete everything and begin anew.`;

const BLOCKED = msg`This browser is set to block cookies and site data here, so the page keeps nothing: your work is here until you close it. Allow them for this address and load the page again, or save to a file.`;

/** A change could not be saved. */
export function notSavedWords({ code }: StorageFailure): Words {
  const words: Partial<Record<Code, Words>> = {
    'storage-full': msg`This browser did not save the last change. Your work is here until you close the page; the next change tries again. There is no room left: free some on the disk, or delete a session that you no longer need.`,
    'storage-newer': NEWER,
    'storage-damaged': DAMAGED,
    'storage-blocked': BLOCKED,
  };
  return (
    words[code] ??
    msg`This browser did not save the last change. Your work is here until you close the page; the next change tries again. A full disk or a private window is the usual reason.`
  );
}

/** The archive could not be read at the start. */
export function keepsNothingWords({ code }: StorageFailure): Words {
  const words: Partial<Record<Code, Words>> = {
    'storage-newer': NEWER,
    'storage-damaged': DAMAGED,
    'storage-blocked': BLOCKED,
  };
  return (
    words[code] ??
    msg`This browser does not let the page keep your work: it stays until you close the page. A private window is the usual reason.`
  );
}

/** A picture could not be kept. */
export function unkeptWords({ code }: StorageFailure): Words {
  const words: Partial<Record<Code, Words>> = {
    'storage-full': msg`This browser has no room left for more pictures: the newest stay until you close the page. Free some room on the disk, or delete a session that you no longer need; the next change tries again.`,
    'storage-newer': NEWER,
    'storage-damaged': DAMAGED,
    'storage-blocked': BLOCKED,
  };
  return (
    words[code] ??
    msg`This browser does not let the page keep pictures: they stay until you close it. A private window or a full disk is the usual reason.`
  );
}
