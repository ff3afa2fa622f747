import { createContext } from 'react';
import type { StarterPackListing } from '../../domain/session/starter-pack.ts';

/** The starter packs that came with the page; none while their list is on its way. */
export const StarterPacksContext = createContext<{
  readonly packs: readonly StarterPackListing[];
  /** Address of a file of a pack, under the page's base path. */
  readonly addressOf: (file: string) => string;
}>({ packs: [], addressOf: (file) => file });
