import { createContext, useEffect, useMemo, useState } from 'react';
import { parseStarterPacks, type StarterPackListing } from '../../domain/session/starter-pack.ts';

/** The starter packs that came with the page; none while their list is on its way. */
export const StarterPacksContext = createContext<{
  readonly packs: readonly StarterPackListing[];
  /** Address of a file of a pack, under the page's base path. */
  readonly addressOf: (file: string) => string;
}>({ packs: [], addressOf: (file) => file });

/** The list of starter packs that came with the page; empty until it is there, and if it cannot be had. */
export function useStarterPacks(sampleAddress: (file: string) => string) {
  const [packs, setPacks] = useState<readonly StarterPackListing[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const load = async () => {
      const response = await fetch(sampleAddress('packs.json'), { signal: leaving.signal });
      if (response.ok) setPacks(parseStarterPacks(await response.json()) ?? []);
    };
    // Without the packs the page is whole: a visitor teaches with own pictures.
    load().catch(() => undefined);
    return () => leaving.abort();
  }, [sampleAddress]);
  return useMemo(() => ({ packs, addressOf: sampleAddress }), [packs, sampleAddress]);
}
