import type { HubEngine } from '../../protocol/hub-engine.ts';
import { createHubEngine, type HubEngineTools } from '../hub-engine.ts';
import { plainPixels, readTiny, runtimeInNode } from './open-tiny.ts';

export type RgbTriple = readonly [number, number, number];

/** A bitmap of one colour that records whether it was closed. */
export interface PlainBitmap {
  readonly colour: RgbTriple;
  closed: boolean;
}

export function plainBitmap(colour: RgbTriple): ImageBitmap & PlainBitmap {
  const bitmap: PlainBitmap & { close(): void } = {
    colour,
    closed: false,
    close() {
      bitmap.closed = true;
    },
  };
  return bitmap as unknown as ImageBitmap & PlainBitmap;
}

interface TinyFiles {
  readonly readFileOf?: () => typeof readTiny;
  readonly damaged?: readonly string[];
  readonly onOpened?: HubEngineTools['onOpened'];
}

/** The hub engine with a tiny model on WebAssembly in Node. The files in `damaged` no longer have their hash. */
export function engineOf(files: TinyFiles = {}): HubEngine {
  return createHubEngine(toolsOfTiny(files));
}

/** What the engines of the hub need, in Node. */
export function toolsOfTiny({
  readFileOf = () => readTiny,
  damaged = [],
  onOpened = () => undefined,
}: TinyFiles): HubEngineTools {
  return {
    probe: () => Promise.resolve({ halfPrecision: false, webgpuRuntime: null, isImitated: false }),
    loadRuntime: () => Promise.resolve({ ok: true, value: runtimeInNode() }),
    runtimeBytes: () => 0,
    fetching: { fetch, stallMs: 1000 },
    readFileOf,
    throwDamagedAway: () => Promise.resolve(damaged),
    readSquare: (bitmap, pictureSize) => {
      bitmap.close();
      return plainPixels({ pictureSize }, (bitmap as unknown as PlainBitmap).colour);
    },
    now: () => performance.now(),
    prefixBytes: 2 ** 28,
    onOpened,
  };
}
