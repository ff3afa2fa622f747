import type { OfflinePart } from '../../../workers/protocol/offline.ts';
import { missingSize } from '../../pwa/keep-offline.ts';
import type { InstallationState } from '../../pwa/installation-store.ts';
import { megabytes } from '../../ui/numbers.ts';

const names = { page: 'the page', model: 'the model', runtime: 'the runtime' } as const;

/** Whether the studio works without a network, in one line and one more sentence. */
export function offlineWords(offline: InstallationState['offline']): {
  line: string;
  more: string;
} {
  switch (offline.kind) {
    case 'unknown':
      return { line: 'Not checked yet', more: 'The model goes first; this is looked at after it.' };
    case 'impossible':
      return {
        line: 'Not possible here',
        more: 'This browser does not let the page keep itself: a private window, blocked site data or an address without https is the usual reason. The studio works while you are connected.',
      };
    case 'refused':
      return {
        line: 'Not ready offline',
        more: 'Not every file came as it should, so the page is not kept on this device yet. A login page of the network is the usual reason. The studio works while you are connected.',
      };
    case 'fetching':
      return {
        line: `Fetching: ${megabytes(offline.loadedBytes)} of ${megabytes(offline.totalBytes)} MB`,
        more: 'You can go on meanwhile. If it breaks off, it goes on from there.',
      };
    case 'ready':
      return {
        line: 'Ready offline',
        more: `Everything was found on this device and checked: ${megabytes(offline.bytes)} MB. The studio opens and answers without a network.`,
      };
    case 'incomplete':
      return { line: 'Not ready offline', more: missingWords(offline.missing, offline.lost) };
  }
}

function missingWords(missing: readonly OfflinePart[], lost: boolean): string {
  if (missing.length === 0) return 'What is missing could not be found out.';
  const list = missing.map(({ name }) => names[name]).join(' and ');
  const size = missingSize(missing);
  return lost
    ? `Gone from this device or damaged are parts of ${list}: ${size}. Your pictures and names are untouched.`
    : `Parts of ${list} are not kept yet: ${size}.`;
}
