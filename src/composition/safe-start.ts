/**
 * Loads of the page that never came to an end, as a browser's crash or a phone's lack of memory leaves them. Each load
 * notes its name before the model loads and strikes it out when the model is ready, has failed, or the page is left.
 */
export type LoadNotes = readonly string[];

/** So many in a row, and the page asks before it loads the model again. */
const TOO_MANY = 2;
/** More than are ever looked at. */
const KEPT = 8;

/** Reads notes; what cannot be read are none. */
export function parseLoadNotes(text: string | null): LoadNotes {
  try {
    const notes: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(notes) ? notes.filter((note) => typeof note === 'string') : [];
  } catch {
    return [];
  }
}

/** Loads that ended without a word; `loading` are those that other pages are still at. */
function lostLoads(notes: LoadNotes, loading: ReadonlySet<string>): LoadNotes {
  return notes.filter((note) => !loading.has(note));
}

/** Whether to ask before the model is loaded. */
export function startsSafely(notes: LoadNotes, loading: ReadonlySet<string>): boolean {
  return lostLoads(notes, loading).length >= TOO_MANY;
}

export function loadBegun(notes: LoadNotes, load: string): LoadNotes {
  return [...notes.filter((note) => note !== load), load].slice(-KEPT);
}

/** The page was left while it loaded: that is no crash, and says nothing of the others. */
export function loadLeft(notes: LoadNotes, load: string): LoadNotes {
  return notes.filter((note) => note !== load);
}

/** The model came, or said why not: what was lost before is forgiven. Other pages' loads under way are not. */
export function loadEnded(notes: LoadNotes, load: string, loading: ReadonlySet<string>): LoadNotes {
  return notes.filter((note) => note !== load && loading.has(note));
}
