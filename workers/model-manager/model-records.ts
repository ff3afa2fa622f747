import {
  type Fields,
  readFields,
  readSize,
  readText,
  Unreadable,
  readListField,
} from '../../src/kernel/read-fields.ts';
import type {
  ListedFile,
  ModelListing,
  ModelSource,
  PinnedFile,
  PretrainedModel,
} from '../../src/domain/models/pretrained-model.ts';

/** A record as it was written. Another version of the studio may have known other models. */
export type Recorded<Model extends ModelListing | PretrainedModel> = Omit<Model, 'modelId'> & {
  readonly modelId: string;
};

/** A download that was started. It has the files to fetch, and those whose hash was known only after they had come. */
export interface Unfinished {
  readonly listing: Recorded<ModelListing>;
  readonly pinned: readonly PinnedFile[];
}

/**
 * The records about pretrained models. There is one of each kind per model, because a new version may be fetched while
 * the old one is in use.
 */
export interface ModelRecords {
  /** Rejects if the browser does not allow a look into the cache, which does not mean that nothing is kept. */
  kept(): Promise<readonly Recorded<PretrainedModel>[]>;
  /** Rejects in the same case. */
  unfinished(): Promise<readonly Unfinished[]>;
  /** Rejects if the browser refuses. */
  writeKept(model: PretrainedModel): Promise<void>;
  /** Rejects if the browser refuses. */
  writeUnfinished(unfinished: Unfinished): Promise<void>;
  removeUnfinished(modelId: string): Promise<void>;
  remove(modelId: string): Promise<void>;
}

type Kind = 'kept' | 'unfinished';
type OpenCache = () => Promise<Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>>;

/** The records of the studio at this base path; `null` where there is no Cache Storage. */
export function openModelRecords(basePath: string): ModelRecords | null {
  const { caches } = globalThis as { caches?: CacheStorage };
  return caches ? modelRecordsIn(() => caches.open(`lcl-model-records-v1 ${basePath}`)) : null;
}

/** As {@link openModelRecords}, in this cache. */
export function modelRecordsIn(openCache: OpenCache): ModelRecords {
  const keyOf = (kind: Kind, modelId: string) =>
    `https://kept.invalid/${kind}/${encodeURIComponent(modelId)}`;

  const readAll = async <Read>(kind: Kind, read: (fields: Fields) => Read) => {
    const cache = await openCache();
    const keys = (await cache.keys()).filter(({ url }) => url.startsWith(keyOf(kind, '')));
    const answers = await Promise.all(keys.map(({ url }) => cache.match(url)));
    const texts = await Promise.all(answers.map((answer) => answer?.text() ?? 'null'));
    return texts.flatMap((text) => parsed(text, read));
  };
  const write = async (kind: Kind, modelId: string, record: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const cache = await openCache();
    await cache.put(keyOf(kind, modelId), new Response(JSON.stringify(record), { headers }));
  };
  const remove = async (kind: Kind, modelId: string) => {
    await (await openCache()).delete(keyOf(kind, modelId));
  };

  return {
    kept: () => readAll('kept', readModel),
    unfinished: () => readAll('unfinished', readUnfinished),
    writeKept: (model) => write('kept', model.modelId, model),
    writeUnfinished: (one) => write('unfinished', one.listing.modelId, one),
    removeUnfinished: (modelId) => remove('unfinished', modelId),
    async remove(modelId) {
      await remove('kept', modelId);
      await remove('unfinished', modelId);
    },
  };
}

/** A record of an earlier version, or one that was altered, is ignored. */
function parsed<Read>(text: string, read: (fields: Fields) => Read): Read[] {
  try {
    return [read(readFields(JSON.parse(text), 'the record'))];
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) return [];
    throw error;
  }
}

function readModel(fields: Fields): Recorded<PretrainedModel> {
  const source = readSource(fields['source']);
  return {
    ...readHead(fields),
    files: readListField(fields, 'files').map(readPinned),
    ...(source && { source }),
  };
}

function readSource(value: unknown): ModelSource | null {
  if (value === undefined || value === 'disk') return value ?? null;
  return { host: readText(readFields(value, 'source'), 'host') };
}

function readUnfinished(fields: Fields): Unfinished {
  const listing = readFields(fields['listing'], 'listing');
  return {
    listing: { ...readHead(listing), files: readListField(listing, 'files').map(readListed) },
    pinned: readListField(fields, 'pinned').map(readPinned),
  };
}

function readHead(fields: Fields): Omit<Recorded<ModelListing>, 'files'> {
  const { revision } = fields;
  if (typeof revision !== 'string') throw new Unreadable('revision is not a text');
  return {
    modelId: readText(fields, 'modelId'),
    planId: readText(fields, 'planId'),
    repository: readText(fields, 'repository'),
    revision,
  };
}

/** Also reads the list of files in a model pack. */
export function readPinned(value: unknown): PinnedFile {
  const fields = readFields(value, 'a file');
  const sha256 = readText(fields, 'sha256');
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Unreadable('sha256 is no SHA-256');
  return { path: readText(fields, 'path'), bytes: readSize(fields, 'bytes'), sha256 };
}

function readListed(value: unknown): ListedFile {
  const fields = readFields(value, 'a file');
  const textOrNull = (name: string) => (fields[name] === null ? null : readText(fields, name));
  return {
    path: readText(fields, 'path'),
    bytes: readSize(fields, 'bytes'),
    sha256: textOrNull('sha256'),
    gitOid: textOrNull('gitOid'),
  };
}
