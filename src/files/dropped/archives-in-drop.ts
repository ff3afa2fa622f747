import { ARCHIVE_HEAD_BYTES, otherArchive, tarKind } from '../../kernel/archive-kind.ts';
import { isHiddenFile } from '../../kernel/hidden-file.ts';
import { fail, type Outcome } from '../../kernel/outcome.ts';
import type { ArchiveRefusal, FileFault, UnreadFile } from '../file-fault.ts';
import type { FoundFile } from '../found-file.ts';
import { isPictureName } from '../import/picture-name.ts';
import { isListName } from '../import/read-list.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from '../limits.ts';
import type { OpenedArchive } from '../list-entries.ts';
import { openArchive, type UnpackingWatch } from '../open-archive.ts';
import type { Reading } from '../read-names.ts';
import { isTarHeader } from '../tar-checksum.ts';
import { isCalledSession, isZip } from './plain-pictures.ts';

/**
 * Shows the visitor the names of an archive in all likely readings. Resolves with the chosen id, or `null` if nothing
 * shall come in.
 */
export type ChooseReading = (
  archive: string,
  readings: readonly Reading[],
) => Promise<string | null>;

export interface FoundInArchive {
  readonly files: readonly FoundFile[];
  /** Files that cannot be opened. */
  readonly unread: readonly UnreadFile[];
}

/** The archives of one drop. The visitor is asked once how names are read, and it counts for all of them. */
export class ArchivesInDrop {
  /** Whether the visitor wants nothing of the drop. */
  isGivenUp = false;
  /** The session files in folders and archives, in their order. */
  readonly sessionFiles: File[] = [];
  private reading: string | undefined;
  private readonly chooseReading: ChooseReading;
  private readonly watch: UnpackingWatch | undefined;

  constructor(chooseReading: ChooseReading, watch?: UnpackingWatch) {
    this.chooseReading = chooseReading;
    this.watch = watch;
  }

  /**
   * The files of an archive, under the folder that it lies in. Archives in it are opened too, but none in those. All of them
   * together stay below the limits of one.
   */
  async open(file: File, folder: string): Promise<FoundInArchive> {
    const path = folder + file.name;
    const opened = await this.openNamed(file, path, ARCHIVE_LIMITS);
    if (!opened.ok) return { files: [], unread: [{ path, fault: opened.failure }] };
    const outer = placed(opened.value, path, folder);
    const files: FoundFile[] = [];
    const unread = [...outer.unread];
    let room = roomBeside(ARCHIVE_LIMITS, outer.files);
    const mayBe = mayBeArchives(outer.files);
    for (const found of outer.files) {
      const inner = mayBe.has(found) ? await this.openInner(found, room) : null;
      if (!inner) files.push(found);
      else {
        files.push(...inner.files);
        unread.push(...inner.unread);
        room = roomBeside(room, inner.files);
      }
    }
    return { files, unread };
  }

  /** `null` if a file in an archive is no archive itself. */
  private async openInner(found: FoundFile, room: ArchiveLimits): Promise<FoundInArchive | null> {
    const refused = (fault: FileFault) => ({ files: [], unread: [{ path: found.path, fault }] });
    const unpacked = await found.open();
    if (!unpacked.ok) return null;
    if (isCalledSession(unpacked.value)) {
      this.sessionFiles.push(unpacked.value);
      return { files: [], unread: [] };
    }
    const other = await otherArchiveIn(unpacked.value);
    if (other !== null) return refused(other);
    const mayOpen = isCalledArchive(found.path) && (await isZip(unpacked.value));
    if (!mayOpen && !(await isTar(unpacked.value))) return null;
    const opened = await this.openNamed(unpacked.value, found.path, room);
    if (!opened.ok) return refused(opened.failure);
    const { files, unread } = placed(opened.value, found.path, `${found.path}/`);
    const deeper = files.filter(({ path }) => isCalledArchive(path));
    return {
      files: files.filter((file) => !deeper.includes(file)),
      unread: [...unread, ...deeper.map(({ path }) => ({ path, fault: TOO_DEEP }))],
    };
  }

  private async openNamed(
    file: File,
    path: string,
    limits: ArchiveLimits,
  ): Promise<Outcome<OpenedArchive, FileFault>> {
    if (this.isGivenUp) return fail(GIVEN_UP);
    const languages = typeof navigator === 'undefined' ? [] : navigator.languages;
    const open = () => openArchive(file, limits, { languages, reading: this.reading }, this.watch);
    const opened = await open();
    this.isGivenUp ||= this.watch?.signal.aborted === true;
    if (this.isGivenUp) return fail(GIVEN_UP);
    if (!opened.ok) return opened;
    const { readings } = opened.value;
    if (readings.length < 2 || readings.some(({ id }) => id === this.reading)) return opened;
    const chosen = await this.chooseReading(path, readings);
    this.isGivenUp = chosen === null;
    if (chosen === null) return fail(GIVEN_UP);
    this.reading = chosen;
    return open();
  }
}

const TOO_DEEP: FileFault = { code: 'too-deep' };
const GIVEN_UP: FileFault = { code: 'given-up' };

/** Only files without a folder in the archive need its name. Archives in it have names of their own. */
function placed(opened: OpenedArchive, path: string, folder: string): FoundInArchive {
  const isFlat = opened.files.some(({ path: own }) => !own.includes('/') && !NAMED_SO.test(own));
  // The name "test.zip" must not decide what its folders are for.
  const inside = isFlat ? `${path.replace(/(?:\.tar)?\.\w+$/, '')}/` : folder;
  return {
    files: opened.files.map((found) => ({ ...found, path: inside + found.path })),
    unread: opened.refused.map(({ path: own, fault }) => ({ path: `${path}/${own}`, fault })),
  };
}

function roomBeside(limits: ArchiveLimits, files: readonly FoundFile[]): ArchiveLimits {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    ...limits,
    entries: Math.max(0, limits.entries - files.length),
    totalBytes: Math.max(0, limits.totalBytes - bytes),
  };
}

/** Why an archive of another kind cannot be opened; `null` if the file is none. */
export async function otherArchiveIn(file: File): Promise<ArchiveRefusal | null> {
  try {
    const head = new Uint8Array(await file.slice(0, ARCHIVE_HEAD_BYTES).arrayBuffer());
    const archive = otherArchive(head);
    return archive && { code: 'other-archive', archive };
  } catch {
    return null;
  }
}

/** Whether it is a tar, or a gzip that may hold one. */
export async function isTar(file: File): Promise<boolean> {
  try {
    const head = new Uint8Array(await file.slice(0, ARCHIVE_HEAD_BYTES).arrayBuffer());
    return isTarHeader(head) || tarKind(head) !== null;
  } catch {
    return false;
  }
}

/** So many files of unknown kinds are looked into, because each has to be unpacked for it. */
const LOOKED_INTO = 50;

/** The files of an archive that may be archives themselves. */
function mayBeArchives(files: readonly FoundFile[]): ReadonlySet<FoundFile> {
  const others = files.filter(({ path }) => mayBeArchive(path));
  const called = others.filter(({ path }) => NAMED_SO.test(path));
  const unknown = others.filter((file) => !called.includes(file));
  return new Set([...called, ...unknown.slice(0, LOOKED_INTO)]);
}

const NAMED_SO = /\.(?:zip|tm|lcl|rar|7z|tar|gz|tgz|bz2|tbz2?|xz|txz|zst)$/i;

/** Whether a file must be looked into to know that it is no archive. A picture is looked into when it is read. */
export function mayBeArchive(path: string): boolean {
  const isNamed = /\.[^/.]+$/.test(path);
  return !(isNamed && isPictureName(path)) && !isListName(path) && !isHiddenFile(path);
}

function isCalledArchive(path: string): boolean {
  return /\.(?:zip|tm|tar|tgz|gz)$/i.test(path);
}
