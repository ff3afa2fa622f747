import { msg } from '@lingui/core/macro';
import { inside, numberOf, type Words } from '../../languages/words.ts';

/** What the wiring of the page tells the visitor. It stands here because only acts and screens hold messages. */
export const installationWords = {
  filesGone: (bytes: number) => {
    const size = inside(goneSize(bytes));
    return msg`Files that the page needs without a network are gone or damaged: ${size}. Your pictures and names are untouched.`;
  },
  fetchAgain: msg`Fetch it again`,
  versionReady: msg`A new version is ready. Your work is saved before it is loaded.`,
  updateNow: msg`Update now`,
  versionFailed: msg`The new version could not be loaded. Your work is safe; this version goes on.`,
  tryAgain: msg`Try again`,
  updatedElsewhere: msg`The studio was updated in another window. Load this one again when it suits you; your work is saved first.`,
  loadAgain: msg`Load again`,
  sharedInUse: msg`Your earlier sessions are still open in another tab, in the version before. Close that tab and load this page again. Nothing is lost.`,
  sharedFailed: msg`Your earlier sessions could not be brought here. They are kept, and the next load tries again. Is there room on the disk?`,
};

/** A damaged script may be very small. */
function goneSize(bytes: number): Words {
  const megabytes = { style: 'unit', unit: 'megabyte', minimumFractionDigits: 1 } as const;
  const shown = Math.max(0.1, Math.round(bytes / 1e5) / 10);
  const size = inside(numberOf(shown, megabytes));
  return bytes < 5e4 ? msg`less than ${size}` : numberOf(shown, megabytes);
}
