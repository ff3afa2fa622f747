import type { HubEngine } from '../../hub-protocol.ts';
import { createHubEngine, type HubEngineTools } from '../hub-engine.ts';
import { plain, readTiny, runtimeInNode } from './open-tiny.ts';

export type Colour = readonly [number, number, number];

/** A bitmap of one colour, and whether somebody closed it. */
export interface PlainBitmap {
  readonly colour: Colour;
  closed: boolean;
}

export function bitmapOf(colour: Colour): ImageBitmap & PlainBitmap {
  const bitmap: PlainBitmap & { close(): void } = {
    colour,
    closed: false,
    close() {
      bitmap.closed = true;
    },
  };
  return bitmap as unknown as ImageBitmap & PlainBitmap;
}

/** The hub engine in Node, on the runtime's WebAssembly and the tiny model's files. */
export function hubEngineInNode(tools: Partial<HubEngineTools> = {}): HubEngine {
  return createHubEngine({
    throwDamagedAway: () => Promise.resolve([]),
    probe: () => Promise.resolve({ halfPrecision: false, webgpuRuntime: null }),
    loadRuntime: () => Promise.resolve({ ok: true, value: runtimeInNode() }),
    runtimeBytes: () => 0,
    fetching: { fetch, stallMs: 1000 },
    readFileOf: () => readTiny,
    readSquare: (bitmap, pictureSize) => {
      bitmap.close();
      return plain({ pictureSize }, (bitmap as unknown as PlainBitmap).colour);
    },
    now: () => performance.now(),
    prefixBytes: 2 ** 28,
    ...tools,
  });
}
