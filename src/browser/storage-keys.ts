/**
 * The names under which the studio keeps something in the browser beside its databases (`src/archive`) and its caches
 * (`workers/files`). A changed name loses what visitors have.
 */

/** The prefix of all these names, and of the databases and caches too. Deletion finds them by it. */
export const OURS = 'lcl-';

/** Keys of `localStorage`. Some include the page's address, because other sites may live on the same origin. */
export const storageKeys = {
  engine: 'lcl-engine',
  pretrainedEncoder: 'lcl-eyes',
  loads: 'lcl-loads',
  unkept: 'lcl-unkept',
  /** The page that edits, where browsers have no Web Locks. */
  writer: 'lcl-writer',
  askedToPersist: 'lcl-asked-to-persist',
  modelHost: (basePath: string) => `lcl-model-host ${basePath}`,
  readyOffline: (basePath: string) => `lcl-ready-offline ${basePath}`,
};

/** Names of Web Locks. */
export const lockNames = {
  openPages: 'link-context-studio-pages',
  writer: 'link-context-studio-writer',
  /** Followed by the name of the load. */
  loading: 'lcl-loading:',
};

/** The channel on which the open pages of this browser speak. */
export const PAGE_CHANNEL = 'link-context-studio';
