/**
 * Centres of pretrained encoders on this device, by the name of what they were computed from: looking at the reference pictures
 * takes half a minute on a slow processor. Nothing here throws: what cannot be kept is computed again.
 */
export interface KeptCentres {
  read(name: string): Promise<Float32Array<ArrayBuffer> | null>;
  keep(name: string, centre: Float32Array<ArrayBuffer>): Promise<void>;
}

/** Beside the files of pretrained models, and deleted with them; nothing is kept where there is no Cache Storage. */
export function openKeptCentres(basePath: string): KeptCentres {
  return keptCentresIn(() => caches.open(`lcl-models-v1 ${basePath}`));
}

/** As {@link openKeptCentres}, in this cache. */
export function keptCentresIn(openCache: () => Promise<Pick<Cache, 'match' | 'put'>>): KeptCentres {
  return {
    async read(name) {
      try {
        const found = await (await openCache()).match(keyOf(name));
        return found ? new Float32Array(await found.arrayBuffer()) : null;
      } catch {
        return null;
      }
    },
    async keep(name, centre) {
      try {
        await (await openCache()).put(keyOf(name), new Response(centre));
      } catch {
        // Then the pictures are looked at again next time.
      }
    },
  };
}

/** Whether something in the cache of pretrained models is a centre: a sweep of files spares it while an encoder is kept. */
export function isCentre(url: string): boolean {
  return url.startsWith(keyOf(''));
}

/** No server is ever asked at this address. */
function keyOf(name: string): string {
  return `https://kept.invalid/centre/${name}`;
}
