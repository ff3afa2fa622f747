/**
 * The names under which the studio keeps something in the browser beside its databases (`src/archive`) and its caches
 * (`workers/files`). A changed name loses what visitors have.
 */

/** How all these names begin, those of the databases and caches too: what is deleted is found by it. */
export const OURS = 'lcl-';

/** Keys of `localStorage`. Some hold only for the page at one address, since others may live on the same origin. */
export const storageKeys = {
  engine: 'lcl-engine',
  pretrainedEncoder: 'lcl-eyes',
  loads: 'lcl-loads',
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
