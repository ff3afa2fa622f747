import type { Device } from '../workers/protocol.ts';
import { openImageArchive } from './archive/image-archive.ts';
import { openSessionArchive } from './archive/session-archive.ts';
import { UNNAMED } from './domain/untouched.ts';
import { connectEngine } from './engine/connect-engine.ts';
import { superviseEngine } from './engine/supervise-engine.ts';
import { lookForOtherPages } from './only-page.ts';
import { markRoot } from './mark-root.ts';
import { bitmapOf } from './pictures/bitmap-of.ts';
import { connectPictureReader } from './pictures/connect-picture-reader.ts';
import { readPicture } from './pictures/read-picture.ts';
import { openDevice, type Device as ThisDevice } from './pwa/open-device.ts';
import { autosave } from './session/autosave.ts';
import { blankSession } from './session/blank-session.ts';
import { keepAnswering } from './session/keep-answering.ts';
import { notify } from './session/notices.ts';
import { restore, sweep } from './session/restore.ts';
import { createSessionStore } from './session/session-store.ts';
import type { Tools } from './session/tools.ts';
import { asDropped, wireDevice } from './wire-device.ts';

const BESIDE_ANOTHER_PAGE =
  'The studio is open in another tab or window of this browser too. Work in one of them: where both change the same ' +
  'session, the one that saves last wins.';

export interface OpenedStudio {
  readonly tools: Tools;
  /** What this device keeps of the studio. */
  readonly device: ThisDevice;
  /** Address of a file of the starter packs. */
  readonly sampleAddress: (file: string) => string;
  /** Brings the last session back and starts the model, side by side. */
  readonly begin: () => Promise<void>;
}

/** Wires archive, engine, pictures and store: the only place that knows them all. */
export function openStudio(page: URL, basePath: string): OpenedStudio {
  const base = new URL(basePath, page);
  const sampleAddress = (file: string) => new URL(`samples/${file}`, base).href;
  const store = createSessionStore(blankSession(UNNAMED, Date.now()));
  const images = openImageArchive();
  const thisDevice = openDevice(base);
  const reader = connectPictureReader({ onStart: thisDevice.listenTo });
  const device = forcedDevice(page);
  const engine = superviseEngine({
    connect: () => connectEngine(undefined, thisDevice.listenTo),
    open: {
      modelUrl: new URL('models/mini/', base).href,
      ...(device && { device }),
    },
    pictures: { bitmapOf: (imageId) => bitmapOf(images, imageId) },
    onState: (state) => store.setState({ engine: state }),
  });
  const tools: Tools = {
    store,
    images,
    sessions: openSessionArchive(),
    engine,
    readPicture: (file) => readPicture(reader, file),
    fetchSample: async (file) => {
      const response = await fetch(sampleAddress(file)).catch(() => null);
      return response?.ok ? response.blob() : null;
    },
    now: Date.now,
  };

  const begin = async () => {
    markRoot(document.documentElement, store);
    engine.start();
    // Before the archive has answered: a visitor may be faster.
    const saving = autosave(tools);
    addEventListener('pagehide', () => void saving.flush());
    document.addEventListener('visibilitychange', () => void saving.flush());
    addEventListener('beforeunload', (event) => {
      // Files that are still on their way cannot be had again after a reload.
      if (store.getState().arriving !== null) event.preventDefault();
    });
    keepAnswering(tools);
    await restore(tools);
    void wireDevice(thisDevice, tools, saving, asDropped(tools));
    await lookForOtherPages(
      // Another page's undo may still need what no session mentions.
      () => sweep(tools),
      () => notify(store, { tone: 'problem', text: BESIDE_ANOTHER_PAGE }),
    );
  };
  return { tools, device: thisDevice, sampleAddress, begin };
}

function forcedDevice(page: URL): Device | undefined {
  const device = page.searchParams.get('device');
  return device === 'wasm' || device === 'webgpu' ? device : undefined;
}
