import { useEffect, useMemo, useState } from 'react';
import { parseStarterPacks, type StarterPackListing } from '../../domain/session/starter-pack.ts';

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
