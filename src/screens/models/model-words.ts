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
  return bytes > 0 && bytes < 50_000 ? `${Math.ceil(bytes / 1000)} kB` : `${megabytes(bytes)} MB`;
}

/** The size of a model, from its host's list or else approximately. */
export function modelSizeWords(model: HubModel, content: ModelListing | PretrainedModel | null) {
  return content ? megabyteWords(bytesOf(content)) : `About ${model.aboutMegabytes} MB`;
}

/** What a model can be used for. */
export function roleWords({ role }: HubModel): string {
  return role === 'answers'
    ? 'Answers in the place of Mini, and any other question about a picture.'
    : 'Better eyes for Mini: Mini still answers, by what this model sees.';
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
  if (totalBytes === 0) return 'Looking at the files…';
  const amount = `${megabytes(loadedBytes)} of ${megabytes(totalBytes)} MB`;
  if (pace && now - pace.cameAt >= SILENCE_MS) return `${amount}, waiting for the host…`;
  const seconds = pace ? (now - pace.since.at) / 1000 : 0;
  // The first moments do not show the rate.
  if (!pace || seconds < 1 || loadedBytes <= pace.since.bytes) return amount;
  const rate = (loadedBytes - pace.since.bytes) / seconds;
  const left = (totalBytes - loadedBytes) / rate;
  return `${amount}, ${megabytes(rate)} MB per second, about ${durationWords(left)} left`;
}

function durationWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} seconds`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} minutes`;
  return `${Math.round(seconds / 3600)} hours`;
}

/** Memory that a working model needs beside its weights. It is for activations and the runtime's own heap. */
const WORKING_BYTES = 300e6;

/** The assumed memory where the browser gives none. workers/hub assumes the same for the kept prefixes. */
const ASSUMED_GIGABYTES = 4;

/**
 * About how much memory a model takes, in bytes. This is an estimate that no device has confirmed. The library reads
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
  return 2 * files + prefixes + WORKING_BYTES;
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
        what: `${host} could not be reached, or it refused.`,
        advice:
          'What has come is kept. Try again; where the network blocks it, enter a mirror’s address below, or load a model pack from disk.',
      };
    case 'not-there':
      return {
        what: `${host} does not have this model, or a file of it.`,
        advice:
          'Check the mirror’s address, go back to huggingface.co, or load a model pack from disk.',
      };
    case 'page-instead':
      return {
        what: 'A web page came in the place of a file of the model.',
        advice:
          'A login page or a filter of the network is the usual reason. Log in and try again, use another network, or load a model pack from disk.',
      };
    case 'pointer-instead':
      return {
        what: 'A small pointer lies in the place of a large file: the repository was copied without Git LFS.',
        advice:
          'Copy it again with “git lfs pull”, or take the files from the hub’s page one by one.',
      };
    case 'damaged':
      return {
        what: 'What came is not what the list says, so it was thrown away.',
        advice:
          'Try again. If it happens once more, the copy at its source is damaged: use another one.',
      };
    case 'no-room':
      return {
        what: room
          ? `There is not enough room: ${megabyteWords(room.neededBytes)} are needed, and the browser offers ${megabyteWords(room.freeBytes)}.`
          : 'There is not enough room on this device.',
        advice: 'Remove another model, or free some of the disk, and go on: what has come is kept.',
      };
    case 'cannot-keep':
      return {
        what: 'This browser keeps nothing for this page, so that a model would be gone with it.',
        advice: 'Open the studio in an ordinary window, over https.',
      };
    case 'not-a-pack':
      return {
        what: 'These files are not this model, or some of them are missing.',
        advice:
          'Choose the whole folder of the repository, or a model pack that the studio has saved. The details name what is missing.',
      };
    case 'busy':
      return {
        what: 'Another model is being fetched, here or in another tab.',
        advice: 'Try again when that is done.',
      };
    case 'manager-lost':
      return {
        what: 'The browser ended the part of the studio that fetches models.',
        advice: 'What has come is kept. Try again; close other pages if it happens once more.',
      };
    case 'paused':
      return { what: 'It was paused.', advice: 'Go on when it suits you: what has come is kept.' };
    default:
      return assertNever(code);
  }
}
