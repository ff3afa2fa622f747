import type { Device } from '../workers/protocol/engine.ts';
import { openImageArchive } from './archive/image-archive.ts';
import { openSessionArchive } from './archive/session-archive.ts';
import { browserStorage, followErasing } from './composition/browser-storage.ts';
import { UNNAMED } from './domain/session/untouched.ts';
import { fetchAhead } from './lazy-parts.ts';
import { connectEngine, connectHubEngine } from './wire/connect-engine.ts';
import { createCentroidAnswerer } from './engine/centroid-answerer.ts';
import { createEnginePair } from './engine/engine-pair.ts';
import { createFileSaver } from './files/save/save-file.ts';
import { noteLoad, shallAskFirst } from './composition/load-notes.ts';
import { whileAlone } from './browser/only-page.ts';
import { markRoot } from './composition/mark-root.ts';
import { pageChannel } from './browser/page-channel.ts';
import { bitmapOf } from './pictures/show/bitmap-of.ts';
import { connectPictureReader } from './wire/connect-picture-reader.ts';
import { readPicture } from './pictures/read/read-picture.ts';
import { connectModelManager } from './wire/connect-model-manager.ts';
import { detectCapabilities } from './browser/detect-capabilities.ts';
import { openInstallation, type Installation } from './pwa/open-installation.ts';
import { hasModels, isFirstAsked } from './pwa/site-data.ts';
import { askToPersist } from './session/table/ask-to-persist.ts';
import { takeFiles } from './session/files/file-acts.ts';
import { autosave } from './session/table/autosave.ts';
import { blankSession } from './session/table/blank-session.ts';
import { leaveRemovedEncoder } from './session/models/choose-pretrained-encoder.ts';
import { followCatalogue } from './session/models/follow-catalogue.ts';
import { guardSessions } from './session/table/guard-sessions.ts';
import { answerAutomatically } from './session/ask/answer-automatically.ts';
import { speakAfterAnswers } from './session/ask/speak-freely.ts';
import { restoreCatalogue } from './session/models/refresh-catalogue.ts';
import { openBlankOnTable } from './session/table/open-on-table.ts';
import { listSessions } from './session/table/list-sessions.ts';
import { noteEngineState } from './session/models/note-engine-state.ts';
import { oneWriter } from './session/table/one-writer.ts';
import { rememberEngine } from './session/models/remember-engine.ts';
import { restore, sweep } from './session/table/restore.ts';
import { createSessionStore } from './session/store/session-store.ts';
import { freeName } from './session/table/sessions.ts';
import { notifyMissingPictures } from './session/table/notify-missing-pictures.ts';
import type { Tools } from './session/store/tools.ts';
import {
  rememberedEncoder,
  rememberedEngine,
  rememberedHost,
} from './composition/remembered-choices.ts';
import { writerLock } from './browser/writer-lock.ts';
import { wireInstallation } from './composition/wire-installation.ts';

/** How the visitor wants to start after loads that broke off. */
type StartHow = 'as-usual' | 'on-wasm' | 'without-session';

export interface OpenedStudio {
  readonly tools: Tools;
  /** What this device keeps of the studio. */
  readonly installation: Installation;
  /** Address of a file of the starter packs. */
  readonly sampleAddress: (file: string) => string;
  /** Brings the last session back and starts the model, side by side; asks first if that broke off the last times. */
  readonly begin: () => Promise<void>;
  /** Goes on from there. */
  readonly start: (how: StartHow) => Promise<void>;
}

/** Wires archive, engine, pictures and store: the only place that knows them all. */
export function openStudio(page: URL, basePath: string): OpenedStudio {
  const base = new URL(basePath, page);
  const sampleAddress = (file: string) => new URL(`samples/${file}`, base).href;
  const store = createSessionStore(blankSession(UNNAMED, Date.now()));
  const channel = pageChannel();
  const images = openImageArchive({ onErased: () => erasedElsewhere() });
  const archive = openSessionArchive({ onErased: () => erasedElsewhere() });
  const sessions = guardSessions(
    archive,
    store,
    () => channel.post({ kind: 'written' }),
    () => store.setState({ editing: { kind: 'elsewhere' } }),
  );
  const installation = openInstallation(base);
  const reader = connectPictureReader({ onStart: installation.listenTo });
  const manager = connectModelManager({ onStart: installation.listenTo });
  const device = forcedDevice(page);
  const host = rememberedHost(base.pathname);
  const pretrainedEncoder = rememberedEncoder();
  const encoderInUse = pretrainedEncoder.recall();
  store.setState({ encoderInUse });
  const engines = createEnginePair({
    connectMini: () => connectEngine({ onStart: installation.listenTo }),
    connectHub: () => connectHubEngine({ onStart: installation.listenTo }),
    open: {
      modelUrl: new URL('models/mini/', base).href,
      ...(device && { device }),
      ...(encoderInUse && { pretrained: encoderInUse }),
    },
    pictures: { bitmapOf: (imageId) => bitmapOf(images, imageId) },
    onState: (which, state) => noteEngineState(store, which, state),
  });
  const tools: Tools = {
    store,
    images,
    sessions,
    engine: engines.inUse,
    engines: { ...engines, centroid: createCentroidAnswerer(engines.mini) },
    rememberedEngine: rememberedEngine(),
    pretrainedEncoder: {
      use: (model) => engines.mini.reopen({ pretrained: model }),
      remember: (model) => pretrainedEncoder.keep(model),
    },
    storage: browserStorage(images, archive, channel, installation, manager, base),
    models: {
      ...manager,
      recallHost: () => host.recall(),
      rememberHost: (chosen) => void host.keep(chosen),
      hasAny: () => hasModels(base),
      detectCapabilities: () => detectCapabilities(device),
    },
    editHere: () => void writer?.editHere(),
    readPicture: (file) => readPicture(reader, file),
    fetchSample: async (file) => {
      const response = await fetch(sampleAddress(file)).catch(() => null);
      return response?.ok ? response.blob() : null;
    },
    saveFile: createFileSaver(),
    now: Date.now,
  };

  const erasedElsewhere = followErasing(tools, images, archive, channel, installation, manager);
  // Before the archive has answered: a visitor may be faster.
  const saving = autosave(tools);
  const lock = writerLock();
  const writer = lock && oneWriter(tools, saving, lock, channel);

  const begin = async () => {
    markRoot(document.documentElement, store);
    addEventListener('pagehide', () => void saving.flush());
    document.addEventListener('visibilitychange', () => void saving.flush());
    addEventListener('beforeunload', (event) => {
      // Files that are still on their way cannot be had again after a reload.
      if (store.getState().pendingPictures !== null) event.preventDefault();
    });
    addEventListener('focus', () => void writer?.turnedTo());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void writer?.turnedTo();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void writer?.woke();
    });
    askToPersist(tools, isFirstAsked);
    notifyMissingPictures(tools);
    leaveRemovedEncoder(tools);
    void restoreCatalogue(tools);
    const asks = await shallAskFirst();
    if (asks) store.setState({ asksHowToStart: true });
    else startModel('as-usual');
    await writer?.begin();
    if (!asks) await openLast('as-usual');
  };

  const startModel = (how: StartHow) => {
    if (how === 'on-wasm') {
      // As little as possible that could be the reason again; what is remembered stays.
      store.setState({ encoderInUse: null });
      tools.pretrainedEncoder.use(null);
    }
    noteLoad(store);
    engines.mini.start(how === 'on-wasm' ? 'wasm' : undefined);
    // After loads that broke off, the small model first: a large one may be what broke them.
    if (how !== 'as-usual') tools.rememberedEngine.keep('mini');
    const leave = rememberEngine(tools);
    addEventListener('pagehide', leave);
    followCatalogue(tools);
    answerAutomatically(tools);
    speakAfterAnswers(tools);
  };

  const openLast = async (how: StartHow) => {
    if (how === 'without-session') {
      // A new one: the last session may lie on the table already, if another page has it open.
      await listSessions(tools);
      await openBlankOnTable(tools, blankSession(freeName(tools, UNNAMED), Date.now()));
    } else await restore(tools);
    void wireInstallation(installation, tools, saving, {
      onFiles: (files) => void takeFiles(tools, files, null),
      onSettled: () => void fetchAhead(),
    });
    // Another page's undo may still need what no session mentions.
    await whileAlone(() => sweep(tools));
  };

  const start = async (how: StartHow) => {
    store.setState({ asksHowToStart: false });
    startModel(how);
    await openLast(how);
  };
  return { tools, installation, sampleAddress, begin, start };
}

function forcedDevice(page: URL): Device | undefined {
  const device = page.searchParams.get('device');
  return device === 'wasm' || device === 'webgpu' ? device : undefined;
}
