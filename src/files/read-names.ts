import { CODE_PAGES, decodeIn, type CodePage } from './code-pages.ts';
import { likelihood } from './likely-text.ts';

/** One way to read all names of an archive that do not say how they are written. */
export interface Reading {
  /** The id of the code page. */
  readonly id: string;
  /** The names that look different in another reading, as they are in this one. */
  readonly names: readonly string[];
}

/** How the names of an archive were read. */
export interface NamesRead {
  readonly nameOf: (bytes: Uint8Array) => string;
  /** The likeliest first. Empty if the names themselves say how they are written, so that nothing was guessed. */
  readonly readings: readonly Reading[];
}

/** What helps to guess. */
export interface NameClues {
  /** Text of the same archive that is surely read right, such as lists and other names. */
  readonly known: string;
  /** The visitor's languages, the first one first. */
  readonly languages: readonly string[];
  /** The reading that the visitor chose. */
  readonly chosen?: string | undefined;
}

const [UTF_8] = CODE_PAGES as readonly [CodePage];

/**
 * Reads names that are not marked as UTF-8 (PKWARE APPNOTE 4.4.4, bit 11). Programs wrote them in the code page of their
 * computer. All names of an archive are read in the same one, which is chosen by all of them together.
 */
export function readNames(raw: readonly Uint8Array[], clues: NameClues): NamesRead {
  const beyondAscii = raw.filter((bytes) => bytes.some((byte) => byte > 0x7f));
  const steps = distinctSteps(beyondAscii);
  if (steps.length === 0 || steps.every((step) => decodeIn(UTF_8, step) !== null))
    return { nameOf: (bytes) => new TextDecoder('utf-8').decode(bytes), readings: [] };
  const readings = candidates(steps, clues);
  const chosen = readings.find(({ page }) => page.id === clues.chosen) ?? readings[0];
  const page = chosen?.page;
  return {
    nameOf: (bytes) => (page && decodeIn(page, bytes)) ?? new TextDecoder('utf-8').decode(bytes),
    readings: chosen?.isProven ? [] : readings.map(({ page: { id }, names }) => ({ id, names })),
  };
}

interface Candidate {
  readonly page: CodePage;
  readonly names: readonly string[];
  readonly score: number;
  /** Another part of the archive has the same names. */
  readonly isProven: boolean;
}

/** Every code page in which all names have a meaning, the likeliest first. Those that read alike are one. */
function candidates(steps: readonly Uint8Array[], clues: NameClues): readonly Candidate[] {
  const known = clues.known.normalize('NFC');
  const byNames = new Map<string, Candidate>();
  for (const page of CODE_PAGES) {
    const names = steps.map((step) => decodeIn(page, step)?.normalize('NFC') ?? null);
    if (!names.every((name) => name !== null)) continue;
    const found = names.filter((name) => known.includes(name)).length;
    const own = clues.languages.slice(0, 3).some((language) => isOf(page, language));
    const score = likelihood(names.join('/')) + 20 * found + (own ? 2 * names.length + 2 : 0);
    const key = names.join('\n');
    const alike = byNames.get(key);
    if (!alike || alike.score < score)
      byNames.set(key, { page, names, score, isProven: 2 * found >= names.length });
  }
  return [...byNames.values()].sort((one, other) => other.score - one.score);
}

function isOf({ languages }: CodePage, tag: string): boolean {
  return languages.some((own) => tag.toLowerCase().startsWith(own));
}

/** The steps of paths that are beyond ASCII, each once. A backslash is left, because it may be half of a letter. */
function distinctSteps(raw: readonly Uint8Array[]): readonly Uint8Array[] {
  const steps = new Map<string, Uint8Array>();
  for (const bytes of raw) {
    let from = 0;
    for (let at = 0; at <= bytes.length; at++) {
      if (at < bytes.length && bytes[at] !== SLASH) continue;
      const step = bytes.subarray(from, at);
      if (step.some((byte) => byte > 0x7f)) steps.set(step.join(), step);
      from = at + 1;
    }
  }
  return [...steps.values()];
}

const SLASH = 0x2f;
