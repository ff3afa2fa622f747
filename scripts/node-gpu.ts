import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findBrowser } from './find-browser.ts';

/** A GPU that WebGPU in Node computes on. */
export interface NodeGpu {
  /** The adapter as its driver names it. */
  readonly name: string;
  readonly halfPrecision: boolean;
}

/** It brings Dawn for every system, which is 130 MB. So it is no dependency, and whoever measures installs it. */
const PACKAGE = 'webgpu';

interface Dawn {
  readonly create: (flags: readonly string[]) => GPU;
  readonly globals: Record<string, unknown> & { readonly GPUQueue: { prototype: GPUQueue } };
}

/**
 * Gives Node a `navigator.gpu` by the npm package `webgpu`. If the system's drivers offer nothing, it takes the GPU in
 * software that lies beside a Chromium. Returns a sentence that says why there is none.
 */
export async function openGpuInNode(): Promise<NodeGpu | string> {
  const dawn = (await import(PACKAGE).catch(() => null)) as Dawn | null;
  if (!dawn) return 'The package is not here: run `npm install --no-save webgpu` first.';
  Object.assign(globalThis, dawn.globals);
  copySharedBytes(dawn.globals.GPUQueue.prototype);
  const found = (await adapterOf(dawn)) ?? (await softwareAdapterOf(dawn));
  if (!found) return 'There is no adapter: neither the drivers nor a Chromium offer one.';
  const { vendor, architecture, description } = found.info;
  return {
    name: [vendor, architecture, description].filter((part) => part !== '').join(', '),
    halfPrecision: found.features.has('shader-f16'),
  };
}

/** The runtime asks `navigator.gpu` for an adapter of its own, so the one that was found must stay there. */
async function adapterOf({ create }: Dawn): Promise<GPUAdapter | null> {
  const gpu = create([]);
  const value = { gpu, hardwareConcurrency: 1, userAgent: 'Node' };
  Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
  return gpu.requestAdapter();
}

function softwareAdapterOf(dawn: Dawn): Promise<GPUAdapter | null> {
  const browser = findBrowser();
  const places = browser === null ? [] : [dirname(realpathSync(browser)), '/usr/lib/chromium'];
  const driver = places.map((place) => join(place, 'vk_swiftshader_icd.json')).find(existsSync);
  if (driver === undefined) return Promise.resolve(null);
  process.env['VK_ICD_FILENAMES'] = driver;
  return adapterOf(dawn);
}

/** The package refuses bytes of shared memory, which is where onnxruntime has its own. */
function copySharedBytes(queue: GPUQueue): void {
  const write = queue.writeBuffer;
  queue.writeBuffer = function (this: GPUQueue, buffer, at, data, ...part) {
    const isShared = ArrayBuffer.isView(data) && data.buffer instanceof SharedArrayBuffer;
    const own = isShared ? (data as unknown as Uint8Array).slice() : data;
    return write.call(this, buffer, at, own as GPUAllowSharedBufferSource, ...part);
  };
}
