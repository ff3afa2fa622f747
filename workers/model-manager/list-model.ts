import { type Fields, readFields, readText, Unreadable } from '../../src/kernel/read-fields.ts';
import { hubModel, type HubModel, type HubModelId } from '../../src/domain/models/hub-models.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { ListedFile, ModelListing } from '../../src/domain/models/pretrained-model.ts';
import type { ModelFailure } from '../protocol/model-manager.ts';
import { askHostForJson } from './ask-host.ts';
import type { HostTools } from './host-tools.ts';
import { modelFails } from './model-failure.ts';
import { neededFiles } from './needed-files.ts';

/** A repository of a thousand files fills one page of the hub's list. Ours have a few dozen. */
const MOST_PAGES = 20;

/**
 * The files that a plan needs of a model at its newest revision, from the host's own list
 * (https://huggingface.co/docs/hub/api: `/api/models/REPO/revision/main`, `/api/models/REPO/tree/COMMIT`). `host` ends in
 * a slash. Fails with `host-unreachable`, `not-there`, `page-instead`, `damaged` or `paused` (by the signal).
 */
export async function fetchListing(
  modelId: HubModelId,
  planId: string,
  host: string,
  tools: HostTools,
  signal?: AbortSignal,
): Promise<Outcome<ModelListing, ModelFailure>> {
  const model = hubModel(modelId);
  const plan = planOf(model, planId);
  const { repository } = model;
  try {
    const newest = await askHostForJson(
      `${host}api/models/${repository}/revision/main`,
      tools,
      signal,
    );
    if (!newest.ok) return newest;
    const revision = readText(readFields(newest.value.json, 'the revision'), 'sha');
    if (!/^[0-9a-f]{40}$/.test(revision)) throw new Unreadable('sha is no commit');
    const listed = await listTree(
      `${host}api/models/${repository}/tree/${revision}`,
      tools,
      signal,
    );
    if (!listed.ok) return listed;
    // An empty file does not count as a file.
    const byPath = new Map(
      listed.value.filter(({ bytes }) => bytes > 0).map((file) => [file.path, file]),
    );
    const { paths, missing } = neededFiles(model, plan, [...byPath.keys()]);
    if (missing.length > 0)
      return modelFails('not-there', `${repository} has no ${missing.join(', no ')}`);
    const files = paths.flatMap((path) => byPath.get(path) ?? []);
    return succeed({ modelId, planId, repository, revision, files });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return modelFails('damaged', `the list of ${repository}: ${error.message}`);
  }
}

function planOf({ name, plans }: HubModel, planId: string) {
  const plan = plans.find(({ id }) => id === planId);
  if (!plan) throw new Error(`${name} has no plan called ${planId}`);
  return plan;
}

/** The list comes page by page, and the header `Link` says where more follows. */
async function listTree(
  url: string,
  tools: HostTools,
  signal?: AbortSignal,
): Promise<Outcome<readonly ListedFile[], ModelFailure>> {
  const files: ListedFile[] = [];
  let search = '?recursive=true';
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await askHostForJson(url + search, tools, signal);
    if (!answer.ok) return answer;
    const { json, headers } = answer.value;
    if (!Array.isArray(json)) throw new Unreadable('the tree is not a list');
    files.push(...json.flatMap((entry: unknown) => readEntry(readFields(entry, 'an entry'))));
    const next = /<([^>]+)>\s*;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1];
    if (next === undefined) return succeed(files);
    // A mirror may pass on the hub's own address, so only the part after the question mark is used.
    search = new URL(next, url).search;
  }
  return modelFails('damaged', `${url}: more than ${MOST_PAGES} pages`);
}

function readEntry(entry: Fields): ListedFile[] {
  if (entry['type'] !== 'file') return [];
  const lfs =
    entry['lfs'] === undefined || entry['lfs'] === null ? null : readFields(entry['lfs'], 'lfs');
  const bytes = lfs ? lfs['size'] : entry['size'];
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0)
    throw new Unreadable('size is no number of bytes');
  const path = readText(entry, 'path');
  const oid = readText(entry, 'oid');
  const sha256 = lfs && readText(lfs, 'oid');
  // For a large file, `oid` is the hash of git's pointer to it.
  return [{ path, bytes, sha256, gitOid: lfs ? null : oid }];
}
