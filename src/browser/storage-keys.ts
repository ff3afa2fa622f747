/**
 * The names under which the studio keeps something in the browser beside its databases (`src/archive`) and its caches
 * (`workers/files`). A changed name loses what visitors have.
 */

/** The prefix of all these names, and of the databases and caches too. Deletion finds them by it. */
export const OURS = 'lcl-';

/** The path of this copy of the studio. Other sites, and other copies, may live on the same origin. */
const own = import.meta.env.BASE_URL;

/** Keys of `localStorage`. All end with the path of the copy that they belong to. */
export const storageKeys = {
  language: `lcl-language ${own}`,
  engine: `lcl-engine ${own}`,
  pretrainedEncoder: `lcl-eyes ${own}`,
  loads: `lcl-loads ${own}`,
  /** The step that a class is at. */
  lesson: `lcl-lesson ${own}`,
  unkept: `lcl-unkept ${own}`,
  /** Several people use this device. */
  sharedDevice: `lcl-shared-device ${own}`,
  /** When the last window on a shared device was closed. */
  left: `lcl-left ${own}`,
  /** The page that edits, where browsers have no Web Locks. */
  writer: `lcl-writer ${own}`,
  askedToPersist: `lcl-asked-to-persist ${own}`,
  /** Written once it is decided whose the work is that all copies of an origin once shared. */
  sharedWork: `lcl-shared-work ${own}`,
  /** Of `sessionStorage`: what this window presents. */
  presents: `lcl-presents ${own}`,
  modelHost: (basePath: string) => `lcl-model-host ${basePath}`,
  readyOffline: (basePath: string) => `lcl-ready-offline ${basePath}`,
};

/** Names of Web Locks. */
export const lockNames = {
  openPages: `link-context-studio-pages ${own}`,
  writer: `link-context-studio-writer ${own}`,
  /** Followed by the name of the load. */
  loading: `lcl-loading ${own}:`,
  /** Pages of versions that shared their work with other copies hold these. */
  sharedPages: 'link-context-studio-pages',
  sharedWriter: 'link-context-studio-writer',
  sharedWork: `lcl-shared-work ${own}`,
};

/** The channel on which the open pages of this browser speak. */
export const PAGE_CHANNEL = `link-context-studio ${own}`;

/** The channel between the two windows of one presentation. */
export const wallChannelName = (presentation: string) => `lcl-wall ${own} ${presentation}`;

/** Notes that earlier versions kept for all copies of an origin together. Each is followed by a path now. */
export const SHARED_NOTES = ['lcl-engine', 'lcl-eyes', 'lcl-loads', 'lcl-asked-to-persist'];
