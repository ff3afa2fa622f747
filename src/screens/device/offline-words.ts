import { msg, t } from '@lingui/core/macro';
import { say } from '../../languages/say.ts';
import { listOf, type Words } from '../../languages/words.ts';
import { keptSizeWords } from './kept-size-words.ts';
import type { OfflinePart } from '../../../workers/protocol/offline.ts';
import { missingBytes } from '../../pwa/keep-offline.ts';
import type { InstallationState } from '../../pwa/installation-store.ts';
import { megabytes } from '../../ui/numbers.ts';

const names: Readonly<Record<OfflinePart['name'], Words>> = {
  page: msg`the page`,
  model: msg`the model`,
  runtime: msg`the runtime`,
};

/** Whether the studio works without a network, in one line and one more sentence. */
export function offlineWords(offline: InstallationState['offline']): {
  line: string;
  more: string;
} {
  switch (offline.kind) {
    case 'unknown':
      return {
        line: t`Not checked yet`,
        more: t`The model goes first; this is looked at after it.`,
      };
    case 'impossible':
      return {
        line: t`Not possible here`,
        more: t`This browser does not let the page keep itself: a private window, blocked site data or an address without https is the usual reason. The studio works while you are connected.`,
      };
    case 'refused':
      return {
        line: t`Not ready offline`,
        more: t`Not every file came as it should, so the page is not kept on this device yet. A login page of the network is the usual reason. The studio works while you are connected.`,
      };
    case 'fetching':
      return {
        line: t`Fetching: ${{ loaded: megabytes(offline.loadedBytes) }} of ${{ total: megabytes(offline.totalBytes) }} MB`,
        more: t`You can go on meanwhile. If it breaks off, it goes on from there.`,
      };
    case 'ready':
      return {
        line: t`Ready offline`,
        more: t`Everything was found on this device and checked: ${{ megabytes: megabytes(offline.bytes) }} MB. The studio opens and answers without a network.`,
      };
    case 'incomplete':
      return { line: t`Not ready offline`, more: missingWords(offline.missing, offline.lost) };
  }
}

function missingWords(missing: readonly OfflinePart[], lost: boolean): string {
  if (missing.length === 0) return t`What is missing could not be found out.`;
  const list = say(listOf(missing.map(({ name }) => names[name])));
  const size = keptSizeWords(missingBytes(missing));
  return lost
    ? t`Gone from this device or damaged, in part: ${list} (${size}). Your pictures and names are untouched.`
    : t`Not kept yet, in part: ${list} (${size}).`;
}
