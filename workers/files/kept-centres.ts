/**
 * Centres of pretrained encoders on this device, stored under the name of the inputs that they were computed from. They
 * are kept because encoding the reference pictures takes half a minute on a slow processor. Nothing here throws. A centre
 * that cannot be kept is computed again.
 */
export interface KeptCentres {
  read(name: string): Promise<Float32Array<ArrayBuffer> | null>;
  keep(name: string, centre: Float32Array<ArrayBuffer>): Promise<void>;
}

/**
 * The centres lie beside the files of pretrained models and are deleted with them. Nothing is kept where there is no
 * Cache Storage.
 */
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
        // In that case the pictures are encoded again next time.
      }
    },
  };
}

/**
 * Whether an entry in the cache of pretrained models is a centre. A sweep of files spares the centres while an encoder is
 * kept.
 */
export function isCentre(url: string): boolean {
  return url.startsWith(keyOf(''));
}

/** No request ever goes to this address. It only serves as a cache key. */
function keyOf(name: string): string {
  return `https://kept.invalid/centre/${name}`;
}
