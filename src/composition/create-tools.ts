import type { Device } from '../../workers/protocol/engine.ts';
import { openImageArchive, type ImageArchive } from '../archive/image-archive.ts';
import { openSessionArchive } from '../archive/session-archive.ts';
import { detectCapabilities } from '../browser/detect-capabilities.ts';
import { pageChannel } from '../browser/page-channel.ts';
import { writerLock } from '../browser/writer-lock.ts';
import { UNNAMED } from '../domain/session/untouched.ts';
import { createCentroidAnswerer } from '../engine/centroid-answerer.ts';
import { createFeatureReader } from '../engine/read-features.ts';
import { createEnginePair, type EnginePair } from '../engine/engine-pair.ts';
import { createFileSaver } from '../files/save/save-file.ts';
import { say } from '../languages/say.ts';
import { readPicture } from '../pictures/read/read-picture.ts';
import { bitmapOf } from '../pictures/show/bitmap-of.ts';
import type { Models } from '../ports/models.ts';
import { openInstallation, type OpenedInstallation } from '../pwa/open-installation.ts';
import { hasModels } from '../pwa/site-data.ts';
import { fileKindWords } from '../session/files/file-kind-words.ts';
import { noteEngineState } from '../session/models/note-engine-state.ts';
import { newId } from '../session/store/new-id.ts';
import { createPresentStore } from '../session/store/present/present-state.ts';
import { createSessionStore, type SessionStore } from '../session/store/session-store.ts';
import type { Tools } from '../session/store/tools.ts';
import { autosave, type Autosave } from '../session/table/autosave.ts';
import { blankSession } from '../session/table/blank-session.ts';
import { guardSessions } from '../session/table/guard-sessions.ts';
import { oneWriter, type OneWriter } from '../session/table/one-writer.ts';
import { connectEngine, connectHubEngine } from '../wire/connect-engine.ts';
import { connectModelManager, type ConnectedModelManager } from '../wire/connect-model-manager.ts';
import { connectPictureReader } from '../wire/connect-picture-reader.ts';
import { browserStorage, followErasing } from './browser-storage.ts';
import { languageChoice } from './language-choice.ts';
import { creaturesOnDemand } from './creatures-on-demand.ts';
import { fetchHandOut } from './fetch-hand-out.ts';
import {
  rememberedEncoder,
  rememberedEngine,
  rememberedHost,
  sharedDeviceNote,
} from './remembered-choices.ts';
import { presentedBefore, wallPart } from './wall-part.ts';

/** What the acts work with, and what the page does with it beside them. */
export interface StudioParts {
  readonly tools: Tools;
  readonly engines: EnginePair;
  readonly installation: OpenedInstallation;
  readonly saving: Autosave;
  readonly writer: OneWriter;
}

/** Puts archive, engines, pictures and store together: the one place that knows them all. `base` is the page's folder. */
export function createTools(page: URL, base: URL): StudioParts {
  const store = createSessionStore(blankSession(UNNAMED, Date.now()));
  const channel = pageChannel();
  const images = openImageArchive({ path: base.pathname, onErased: () => erasedElsewhere() });
  const archive = openSessionArchive({ path: base.pathname, onErased: () => erasedElsewhere() });
  const sessions = guardSessions(
    archive,
    store,
    () => channel.post({ kind: 'written' }),
    () => {
      store.setState({ editing: { kind: 'elsewhere' } });
      void lock.release();
    },
  );
  const installation = openInstallation(base);
  const reader = connectPictureReader({ onStart: installation.listenTo });
  const manager = connectModelManager({ onStart: installation.listenTo });
  const device = forcedDevice(page);
  const encoder = rememberedEncoder();
  const engines = createEngines(store, images, installation, base, device);
  const tools: Tools = {
    store,
    images,
    sessions,
    engine: engines.inUse,
    engines: {
      ...engines,
      centroid: createCentroidAnswerer(engines.mini),
      features: createFeatureReader(engines.mini),
    },
    rememberedEngine: rememberedEngine(),
    sharedDevice: sharedDeviceNote,
    pretrainedEncoder: {
      use: (model) => engines.mini.reopen({ pretrained: model }),
      remember: (model) => encoder.keep(model),
    },
    language: languageChoice(),
    storage: browserStorage(images, archive, channel, installation, manager, base),
    models: createModels(manager, base, device),
    creatures: creaturesOnDemand(installation),
    editHere: () => void writer.editHere(),
    readPicture: (file) => readPicture(reader, file),
    fetchSample: async (file) => {
      const response = await fetch(sampleAddress(base, file)).catch(() => null);
      return response?.ok ? response.blob() : null;
    },
    fetchHandOut,
    saveFile: createFileSaver((kind) => say(fileKindWords[kind])),
    present: createPresentStore(presentedBefore()),
    wall: wallPart,
    now: Date.now,
  };
  const erasedElsewhere = followErasing(tools, images, archive, channel, installation, manager);
  // Before the archive has answered: a visitor may be faster.
  const saving = autosave(tools);
  const lock = writerLock(channel, newId());
  const writer = oneWriter(tools, saving, lock, channel);
  return { tools, engines, installation, saving, writer };
}

/** Address of a file of the starter packs. */
export function sampleAddress(base: URL, file: string): string {
  return new URL(`samples/${file}`, base).href;
}

function createEngines(
  store: SessionStore,
  images: ImageArchive,
  installation: OpenedInstallation,
  base: URL,
  device: Device | undefined,
): EnginePair {
  const pretrained = rememberedEncoder().recall();
  store.setState({ encoderInUse: pretrained });
  return createEnginePair({
    connectMini: () => connectEngine({ onStart: installation.listenTo }),
    connectHub: () => connectHubEngine({ onStart: installation.listenTo }),
    open: {
      modelUrl: new URL('models/mini/', base).href,
      ...(device && { device }),
      ...(pretrained && { pretrained }),
    },
    pictures: { bitmapOf: (imageId) => bitmapOf(images, imageId) },
    onState: (which, state) => noteEngineState(store, which, state),
  });
}

function createModels(
  manager: ConnectedModelManager,
  base: URL,
  device: Device | undefined,
): Models {
  const host = rememberedHost(base.pathname);
  return {
    ...manager,
    recallHost: () => host.recall(),
    rememberHost: (chosen) => void host.keep(chosen),
    hasAny: () => hasModels(base),
    detectCapabilities: () => detectCapabilities(device),
  };
}

/** `?device=` in the page's address. */
function forcedDevice(page: URL): Device | undefined {
  const device = page.searchParams.get('device');
  return device === 'wasm' || device === 'webgpu' ? device : undefined;
}
