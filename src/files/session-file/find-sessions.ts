import { asFields } from '../../kernel/read-fields.ts';
import type { FoundFile } from '../found-file.ts';
import { isHiddenFile } from '../../kernel/hidden-file.ts';
import { FORMAT, MANIFEST, PARTS } from './format.ts';
import { asJson, readPart } from './read-part.ts';

/** A session whose files lie in one folder, as unpacking a session file leaves them. */
export interface FoundSession {
  /** The folder's name, for messages. `null` at the top. */
  readonly name: string | null;
  /** The folder's path, with a slash at its end; empty at the top. */
  readonly folder: string;
  readonly files: readonly FoundFile[];
}

export interface FoundSessions {
  readonly sessions: readonly FoundSession[];
  /** The files that belong to no session, in their order. */
  readonly others: readonly FoundFile[];
}

/**
 * Finds the sessions among files, at any depth, by the manifests that the studio writes. Everything below the folder of
 * a manifest belongs to its session. Files of the operating system belong to none.
 */
export async function findSessions(files: readonly FoundFile[]): Promise<FoundSessions> {
  const folders: string[] = [];
  for (const file of files) {
    const isNamedSo = file.path === MANIFEST || file.path.endsWith(`/${MANIFEST}`);
    if (!isNamedSo || isHiddenFile(file.path)) continue;
    if (asFields(asJson(await readPart(file)))?.['format'] === FORMAT)
      folders.push(file.path.slice(0, -MANIFEST.length));
  }
  // The deepest folder that holds a file decides, because a session may lie within the folder of another.
  const deepest = [...folders].sort((one, other) => other.length - one.length);
  const homeOf = ({ path }: FoundFile) =>
    isHiddenFile(path) ? undefined : deepest.find((folder) => path.startsWith(folder));
  const sessions = folders.map((folder): FoundSession => {
    const name = folder.split('/').at(-2) ?? null;
    return { name, folder, files: files.filter((file) => homeOf(file) === folder) };
  });
  const others = files.filter((file) => homeOf(file) === undefined);
  return { sessions, others };
}

/**
 * Tells a session's own files from others that lie beside them. At the top of a drop, folders may lie that have nothing
 * to do with the session. In a folder of its own, all files are its own.
 */
export function withoutStrangers(session: FoundSession): {
  readonly own: FoundSession;
  readonly strangers: readonly FoundFile[];
} {
  if (session.folder !== '') return { own: session, strangers: [] };
  const isOwn = ({ path }: FoundFile) =>
    PARTS.has(path) || path.startsWith('images/') || /^[\da-f]{64}\.\w+$/.test(path);
  return {
    own: { ...session, files: session.files.filter(isOwn) },
    strangers: session.files.filter((file) => !isOwn(file)),
  };
}
