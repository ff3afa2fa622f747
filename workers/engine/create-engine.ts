import { openKeptFiles } from '../offline/kept-files.ts';
import type { Engine, EngineWorker } from '../protocol.ts';
import { planDevice } from './device.ts';
import { createMiniEngine } from './mini-engine.ts';
import { readPixels } from './read-pixels.ts';
import { letBinaryGo, loadRuntime, runtimeBytes } from './runtime.ts';
import { whenDeviceIsLost } from './when-device-is-lost.ts';

/** The engine on this worker's own browser, and what becomes of the GPU that it computes on. */
export function createEngine(): Engine & Pick<EngineWorker, 'deviceLost'> {
  let tell: (reason: string) => void = () => undefined;
  const deviceLost = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const engine = createMiniEngine({
    planDevice: (forced) => planDevice(forced),
    loadRuntime,
    runtimeBytes,
    fetching: {
      fetch: (...request) => fetch(...request),
      stallMs: 30_000,
      kept: openKeptFiles(import.meta.env.BASE_URL),
    },
    readPixels,
    deviceLost,
    onOpened: (opened) => {
      letBinaryGo(opened.ort);
      void whenDeviceIsLost(opened).then(tell);
    },
  });
  return { ...engine, deviceLost: () => deviceLost };
}
