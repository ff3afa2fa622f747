import type { Coded } from '../../kernel/coded-failure.ts';
import { parseImageId, type ImageId } from '../../kernel/image-id.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { ParsedSession } from '../../domain/session/parse-session.ts';
import { asFields, asNumber } from '../../kernel/read-fields.ts';
import type { FoundFile } from '../found-file.ts';
import { openZip } from '../open-zip.ts';
import type { Description } from './describe-session.ts';
import {
  CONCEPTS,
  FORMAT,
  FORMAT_VERSION,
  MANIFEST,
  SESSION_FILE_LIMITS,
  TESTS,
  TRIALS,
  RUNS,
  WHAT_IFS,
} from './format.ts';
import { findSessions, type FoundSession } from './find-sessions.ts';
import { asJson, readPart, type PartFault } from './read-part.ts';
import { filesOf, understandSession } from './understand-session.ts';

export type SessionFileRefusal = PartFault | Coded<'not-a-session' | 'newer-version' | 'stopped'>;

/** A picture that the session refers to. Its bytes are read when they are needed. */
export interface NamedPicture {
  /** The path by which the session refers to it. */
  readonly file: string;
  /** The picture's id according to its name. */
  readonly imageId: ImageId | undefined;
  readonly open: FoundFile['open'];
}

export interface SessionFile {
  readonly pictures: readonly NamedPicture[];
  /** Makes the session, once the ids of the kept pictures are known. A picture without an id could not be read. */
  readonly session: (
    idOf: (file: string) => ImageId | undefined,
  ) => Outcome<ParsedSession, SessionFileRefusal>;
}

const DAMAGED: SessionFileRefusal = { code: 'damaged-file' };
const NOT_ONE: SessionFileRefusal = { code: 'not-a-session' };

/** Opens a session file, which is not trusted. No picture is unpacked yet. */
export async function readSessionFile(
  blob: Blob,
): Promise<Outcome<SessionFile, SessionFileRefusal>> {
  const archive = await openZip(blob, SESSION_FILE_LIMITS);
  if (!archive.ok) return archive;
  const { files } = archive.value;
  // If somebody unpacks a file and packs the folder again, everything is some steps deeper.
  const [session] = (await findSessions(files)).sessions;
  return readSession(session ?? { name: '', folder: '', files });
}

/** Reads a session from the files of its folder, which are not trusted either. */
export async function readSession({
  folder: root,
  files,
}: FoundSession): Promise<Outcome<SessionFile, SessionFileRefusal>> {
  const found = new Map(files.map((file) => [file.path, file]));
  const textOf = (name: string) => readPart(found.get(root + name));

  if (!found.has(root + MANIFEST)) return fail(NOT_ONE);
  const manifestText = await textOf(MANIFEST);
  if (!manifestText.ok) return manifestText;
  const manifest = asJson(manifestText);
  const fields = asFields(manifest);
  if (fields?.['format'] !== FORMAT) return fail(NOT_ONE);
  const version = asNumber(fields['version']);
  if (version === undefined) return fail(DAMAGED);
  if (version > FORMAT_VERSION) return fail({ code: 'newer-version' });
  const concepts = await textOf(CONCEPTS);
  if (!concepts.ok) return concepts;
  const description: Description = {
    manifest,
    concepts: asJson(concepts),
    tests: found.has(root + TESTS) ? asLines(await textOf(TESTS)) : [],
    trials: found.has(root + TRIALS) ? asLines(await textOf(TRIALS)) : [],
    whatIfs: found.has(root + WHAT_IFS) ? asLines(await textOf(WHAT_IFS)) : [],
    runs: found.has(root + RUNS) ? asLines(await textOf(RUNS)) : [],
  };
  if (!Array.isArray(description.concepts)) return fail(DAMAGED);
  const named = filesOf(description);
  if (named.length > SESSION_FILE_LIMITS.entries) return fail(DAMAGED);
  // Whoever chooses the files themselves, and not their folder, loses the folder of the pictures.
  const withoutFolders = new Map(files.map((there) => [nameIn(there.path), there]));
  return succeed({
    pictures: named.flatMap((file) => {
      const there = found.get(root + file) ?? withoutFolders.get(nameIn(file));
      return there ? [{ file, imageId: namedId(file), open: there.open }] : [];
    }),
    session: (idOf) => {
      const parsed = understandSession(description, idOf, namedId);
      return parsed.ok ? parsed : fail(NOT_ONE);
    },
  });
}

/** Whether a file is one session and nothing else, by its content. */
export async function isSessionFile(blob: Blob): Promise<boolean> {
  const archive = await openZip(blob, SESSION_FILE_LIMITS);
  if (!archive.ok) return false;
  const { sessions, others } = await findSessions(archive.value.files);
  return sessions.length === 1 && others.length === 0;
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** One value per line. Unreadable lines stay in the list, so that the parser counts them. */
function asLines(text: Outcome<string, PartFault>): unknown {
  if (!text.ok) return undefined;
  const filled = text.value.split('\n').filter((line) => line.trim() !== '');
  return filled.map((line) => asJson(succeed(line)));
}

/** The id in a name such as `images/<sha256>.<ext>`. */
function namedId(file: string): ImageId | undefined {
  return parseImageId(/([^/]+)\.[a-z]+$/.exec(file)?.[1]) ?? undefined;
}
