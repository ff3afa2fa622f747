import { keptFilesIn, type KeptFiles } from './kept-files.ts';

/**
 * The files of pretrained models, in a cache of their own. An update of the app deletes the files that the new version
 * does not need, but it never touches this cache. "Delete everything" recognises it by the form of its name
 * (`src/pwa/site-data.ts`). `null` where there is no Cache Storage (insecure contexts).
 */
export function openModelFiles(basePath: string): KeptFiles | null {
  const { caches } = globalThis as { caches?: CacheStorage };
  return caches ? keptFilesIn(() => caches.open(`lcl-models-v1 ${basePath}`)) : null;
}
