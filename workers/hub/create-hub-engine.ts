import { loadRuntime, letBinaryGo, runtimeBytes } from '../runtime/runtime.ts';
import { whenDeviceIsLost } from '../runtime/when-device-is-lost.ts';
import type { HubEngine, HubWorker } from '../protocol/hub-engine.ts';
import { openKeptModel } from '../files/kept-model.ts';
import { openKeptFiles } from '../files/kept-files.ts';
import { createHubEngine } from './hub-engine.ts';
import { prefixBytes } from './prefix-bytes.ts';
import { probeHubCapabilities } from './probe-hub-capabilities.ts';
import { readSquare } from './read-square.ts';

/** The hub engine on this worker's own browser, and what becomes of the GPU that it computes on. */
export function createHubEngineHere(): HubEngine & Pick<HubWorker, 'deviceLost'> {
  let tell: (reason: string) => void = () => undefined;
  const deviceLost = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const engine = createHubEngine({
    probe: () => probeHubCapabilities(),
    loadRuntime,
    runtimeBytes,
    fetching: {
      fetch: (...request) => fetch(...request),
      stallMs: 30_000,
      kept: openKeptFiles(import.meta.env.BASE_URL),
    },
    readFileOf: (model) => openKeptModel(model).read,
    throwDamagedAway: (model, onFile) => openKeptModel(model).throwDamagedAway(onFile),
    readSquare,
    now: () => performance.now(),
    prefixBytes: prefixBytes((navigator as { deviceMemory?: number }).deviceMemory),
    deviceLost,
    onOpened: (opened) => {
      letBinaryGo(opened.ort);
      void whenDeviceIsLost(opened).then(tell);
    },
  });
  return { ...engine, deviceLost: () => deviceLost };
}
