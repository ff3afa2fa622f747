/** The entry of one starter pack in `samples/packs.json`. File names are relative to the folder of that file. */
export interface StarterPackListing {
  readonly id: string;
  readonly title: string;
  readonly blurb: string;
  readonly concepts: readonly StarterConceptListing[];
  readonly queries: readonly StarterQueryListing[];
  /** The first question waits until somebody asks, so that a class can guess before. */
  readonly waits?: boolean;
}

interface StarterConceptListing {
  readonly name: string;
  /** Files, one per demonstration. */
  readonly demonstrations: readonly string[];
}

interface StarterQueryListing {
  readonly file: string;
  /** Name of the true concept, or `null` for "none of these". The shipped packs have no such question. */
  readonly concept: string | null;
}

/** The document itself. */
export interface StarterPackIndex {
  readonly packs: readonly StarterPackListing[];
}

/**
 * Reads a parsed `packs.json`, which is not trusted. `null` unless every field is there, every file is a plain relative
 * path and every query names a concept of its pack.
 */
export function parseStarterPacks(document: unknown): StarterPackListing[] | null {
  if (!isRecord(document)) return null;
  return everyOne(document['packs'], parsePack);
}

function parsePack(value: unknown): StarterPackListing | null {
  if (!isRecord(value)) return null;
  const { id, title, blurb } = value;
  const concepts = everyOne(value['concepts'], parseConcept);
  const queries = everyOne(value['queries'], parseQuery);
  if (!isText(id) || !isText(title) || !isText(blurb) || !concepts || !queries) return null;
  const names = new Set(concepts.map(({ name }) => name));
  if (!queries.every(({ concept }) => concept !== null && names.has(concept))) return null;
  return { id, title, blurb, concepts, queries };
}

function parseConcept(value: unknown): StarterConceptListing | null {
  if (!isRecord(value) || !isText(value['name'])) return null;
  const demonstrations = everyOne(value['demonstrations'], parseFile);
  return demonstrations && { name: value['name'], demonstrations };
}

function parseQuery(value: unknown): StarterQueryListing | null {
  if (!isRecord(value) || !isText(value['concept'])) return null;
  const file = parseFile(value['file']);
  return file === null ? null : { file, concept: value['concept'] };
}

const plainPath = /^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$/;

function parseFile(value: unknown): string | null {
  return isText(value) && plainPath.test(value) ? value : null;
}

function everyOne<Item>(list: unknown, parse: (value: unknown) => Item | null): Item[] | null {
  if (!Array.isArray(list)) return null;
  const items: Item[] = [];
  for (const value of list) {
    const item = parse(value);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
