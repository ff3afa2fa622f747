import { plural, t } from '@lingui/core/macro';
import type { ModelFailure } from '../../../workers/protocol/model-manager.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import type { HubModel } from '../../domain/models/hub-models.ts';
import {
  bytesOf,
  type ModelListing,
  type PretrainedModel,
} from '../../domain/models/pretrained-model.ts';
import { megabytes } from '../../ui/numbers.ts';

/** "207.4 MB". */
export function megabyteWords(bytes: number): string {
  return bytes > 0 && bytes < 50_000
    ? t`${{ size: Math.ceil(bytes / 1000) }} kB`
    : t`${{ size: megabytes(bytes) }} MB`;
}

/** The size of a model, from its host's list or else approximately. */
export function modelSizeWords(model: HubModel, content: ModelListing | PretrainedModel | null) {
  return content ? megabyteWords(bytesOf(content)) : t`About ${{ size: model.aboutMegabytes }} MB`;
}

/** What a model can be used for. */
export function roleWords({ role }: HubModel): string {
  switch (role) {
    case 'answers':
      return t`Answers in the place of Mini, and any other question about a picture.`;
    case 'sees':
      return t`Better eyes for Mini: Mini still answers, by what this model sees.`;
    case 'names':
      return t`Names a picture by the text of the names alone, without your pictures. Its answer stands beside the others in “Compare engines”.`;
    default:
      return assertNever(role);
  }
}

/** After this time without a byte, the host counts as slow. The network's own pauses are shorter. */
const SILENCE_MS = 4000;

/** The speed of a download. It has the state some seconds ago and the time of the last byte, in milliseconds. */
export interface DownloadPace {
  readonly since: { readonly at: number; readonly bytes: number };
  readonly cameAt: number;
}

/** "87.1 of 207.4 MB, 3.2 MB per second, about 40 seconds left". */
export function progressWords(
  { loadedBytes, totalBytes }: { readonly loadedBytes: number; readonly totalBytes: number },
  pace: DownloadPace | null,
  now: number,
): string {
  if (totalBytes === 0) return t`Looking at the files…`;
  const loaded = megabytes(loadedBytes);
  const total = megabytes(totalBytes);
  const amount = t`${loaded} of ${total} MB`;
  if (pace && now - pace.cameAt >= SILENCE_MS) return t`${amount}, waiting for the host…`;
  const seconds = pace ? (now - pace.since.at) / 1000 : 0;
  // The first moments do not show the rate.
  if (!pace || seconds < 1 || loadedBytes <= pace.since.bytes) return amount;
  const rate = (loadedBytes - pace.since.bytes) / seconds;
  const left = (totalBytes - loadedBytes) / rate;
  return t`${amount}, ${{ rate: megabytes(rate) }} MB per second, about ${{ time: durationWords(left) }} left`;
}

function durationWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.round(seconds / 3600);
  if (seconds < 90)
    return t`${plural(Math.max(1, Math.round(seconds)), { one: '# second', other: '# seconds' })}`;
  if (seconds < 90 * 60) return t`${plural(minutes, { one: '# minute', other: '# minutes' })}`;
  return t`${plural(hours, { one: '# hour', other: '# hours' })}`;
}

/**
 * Memory that a working model needs beside its weights. It is for activations and the runtime's own heap. It was measured
 * at the real size (docs/hub-models.md), for SmolVLM2 256M and for DINOv2 small. Two towers count as an encoder.
 */
const WORKING_BYTES = { answers: 470e6, sees: 150e6, names: 150e6 };

/** The assumed memory where the browser gives none. workers/hub assumes the same for the kept prefixes. */
const ASSUMED_GIGABYTES = 4;

/**
 * About how much memory a model takes, in bytes. This is an estimate. The library reads
 * all files at once, so each is in memory twice, as it was read and where it is computed with. A sixteenth of the
 * device's memory is added for the kept prefixes, and the working memory.
 */
export function memoryEstimate(
  model: HubModel,
  listing: ModelListing | PretrainedModel | null,
  memoryGigabytes: number | null,
): number {
  const files = listing ? bytesOf(listing) : model.aboutMegabytes * 1e6;
  const prefixes =
    model.role === 'answers' ? ((memoryGigabytes ?? ASSUMED_GIGABYTES) * 2 ** 30) / 16 : 0;
  return 2 * files + prefixes + WORKING_BYTES[model.role];
}

/**
 * What happened and what to do next, one sentence each. The visitor's pictures are always safe, because the manager
 * holds none.
 */
export function modelFailureWords(
  { code, room }: ModelFailure,
  host: string,
): { readonly what: string; readonly advice: string } {
  switch (code) {
    case 'host-unreachable':
      return {
        what: t`${host} could not be reached, or it refused.`,
        advice: t`What has come is kept. Try again; where the network blocks it, enter a mirror’s address below, or load a model pack from disk.`,
      };
    case 'not-there':
      return {
        what: t`${host} does not have this model, or a file of it.`,
        advice: t`Check the mirror’s address, go back to huggingface.co, or load a model pack from disk.`,
      };
    case 'page-instead':
      return {
        what: t`A web page came in the place of a file of the model.`,
        advice: t`A login page or a filter of the network is the usual reason. Log in and try again, use another network, or load a model pack from disk.`,
      };
    case 'pointer-instead':
      return {
        what: t`A small pointer lies in the place of a large file: the repository was copied without Git LFS.`,
        advice: t`Copy it again with “git lfs pull”, or take the files from the hub’s page one by one.`,
      };
    case 'damaged':
      return {
        what: t`What came is not what the list says, so it was thrown away.`,
        advice: t`Try again. If it happens once more, the copy at its source is damaged: use another one.`,
      };
    case 'no-room':
      return {
        what: room
          ? t`There is not enough room: ${{ needed: megabyteWords(room.neededBytes) }} are needed, and the browser offers ${{ free: megabyteWords(room.freeBytes) }}.`
          : t`There is not enough room on this device.`,
        advice: t`Remove another model, or free some of the disk, and go on: what has come is kept.`,
      };
    case 'cannot-keep':
      return {
        what: t`This browser keeps nothing for this page, so that a model would be gone with it.`,
        advice: t`Open the studio in an ordinary window, over https.`,
      };
    case 'not-a-pack':
      return {
        what: t`These files are not this model, or some of them are missing.`,
        advice: t`Choose the whole folder of the repository, or a model pack that the studio has saved. The details name what is missing.`,
      };
    case 'busy':
      return {
        what: t`Another model is being fetched, here or in another tab.`,
        advice: t`Try again when that is done.`,
      };
    case 'manager-lost':
      return {
        what: t`The browser ended the part of the studio that fetches models.`,
        advice: t`What has come is kept. Try again; close other pages if it happens once more.`,
      };
    case 'paused':
      return {
        what: t`It was paused.`,
        advice: t`Go on when it suits you: what has come is kept.`,
      };
    default:
      return assertNever(code);
  }
}
