import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openImageArchive } from '../../archive/image-archive.ts';
import { openSessionArchive } from '../../archive/session-archive.ts';
import { parseImageId, type ImageId } from '../../kernel/image-id.ts';
import { fail, succeed } from '../../kernel/outcome.ts';
import { newSession, type Session } from '../../domain/session/session.ts';
import { createSessionStore } from '../store/session-store.ts';
import { say } from '../../languages/say.ts';
import type { BrowserStorage } from '../../ports/browser-storage.ts';
import type { Tools } from '../store/tools.ts';
import { createAnswererForTests, type AnswererForTests } from './answerer-for-tests.ts';
import {
  createEnginesForTests,
  rememberedForTests,
  type EnginesForTests,
} from './hub-for-tests.ts';
import { lazyPart } from '../../kernel/lazy-part.ts';
import { createPresentStore } from '../store/present/present-state.ts';
import { wallForTests } from './wall-for-tests.ts';
import { creaturesForTests } from './creatures-for-tests.ts';
import { modelsForTests, type ModelsForTests } from './models-for-tests.ts';
import { createTurnstile, type Turnstile } from '../../testing/turnstile.ts';

export interface ToolsForTests extends Tools {
  readonly engine: AnswererForTests;
  readonly engines: EnginesForTests;
  readonly models: ModelsForTests;
  /** Holds files back while they are read. */
  readonly reading: Turnstile;
  /** What the starter packs' server has; a name that is not here cannot be fetched. */
  readonly samples: Map<string, Blob>;
  /** The ids of what Mini was to see with, and of what was to be remembered; `null`: its own. */
  readonly encodersUsed: readonly (string | null)[];
  readonly remembered: readonly (string | null)[];
  /** The files that were given to the visitor. */
  readonly saved: readonly File[];
  /** What the notices in view say. */
  readonly said: () => readonly string[];
}

/** Every act's tools: the real store and archives over a fresh IndexedDB, and an engine that a test can hold and break. */
export function toolsForTests(session: Session = emptySession()): ToolsForTests {
  globalThis.indexedDB = new IDBFactory();
  return freshPage(session);
}

/** The same browser, after the page was opened anew: only what was stored is still there. */
export function reopened(session: Session = emptySession('reopened')): ToolsForTests {
  return freshPage(session);
}

function freshPage(session: Session): ToolsForTests {
  const store = createSessionStore(session);
  const engine = createAnswererForTests();
  const reading = createTurnstile();
  const samples = new Map<string, Blob>();
  const saved: File[] = [];
  const encodersUsed: (string | null)[] = [];
  const remembered: (string | null)[] = [];
  return {
    store,
    images: openImageArchive(),
    sessions: openSessionArchive(),
    engine,
    pretrainedEncoder: {
      use: (model) => void encodersUsed.push(model?.modelId ?? null),
      remember: (model) => void remembered.push(model?.modelId ?? null),
    },
    encodersUsed,
    remembered,
    engines: createEnginesForTests(store, engine),
    rememberedEngine: rememberedForTests(),
    language: { chosen: () => null, choose: () => Promise.resolve(true) },
    sharedDevice: { recall: () => false, keep: () => undefined },
    storage: storageForTests(),
    models: modelsForTests(),
    creatures: creaturesForTests(),
    editHere: () => undefined,
    reading,
    samples,
    readPicture: async (file) => {
      await reading.pass();
      return file.name.endsWith('.broken')
        ? fail({ code: 'damaged', reason: 'the file is damaged' })
        : succeed({ imageId: await imageIdOf(file), blob: file, width: 64, height: 64 });
    },
    fetchHandOut: (address) => {
      const file = samples.get(address);
      return Promise.resolve(file ? succeed(file) : fail('not-there' as const));
    },
    fetchSample: (name) => Promise.resolve(samples.get(name) ?? null),
    saveFile: async (name, write) => {
      const through = new TransformStream<Uint8Array, Uint8Array>();
      const blob = new Response(through.readable as ReadableStream<BufferSource>).blob();
      const file = blob.then((bytes) => saved.push(new File([bytes], name)));
      file.catch(() => undefined);
      try {
        await write(through.writable);
        await file;
        return succeed({ where: 'file', name });
      } catch (error) {
        await through.writable.abort(error).catch(() => undefined);
        return fail({ code: 'not-written', detail: String(error) });
      }
    },
    saved,
    present: createPresentStore(),
    wall: lazyPart(() => Promise.resolve({ wallInBrowser: wallForTests })),
    now: Date.now,
    said: () => store.getState().notices.map(({ text }) => say(text)),
  };
}

/** A device on which nothing can be measured or deleted. */
function storageForTests(): BrowserStorage {
  return {
    measure: () =>
      Promise.resolve({ pictures: null, sessions: null, caches: null, models: null, total: null }),
    isPersistent: () => Promise.resolve(null),
    persist: () => Promise.resolve(false),
    erase: () => Promise.resolve(succeed(null)),
  };
}

/** A picture whose content is the given words, under a name that says the same. */
export function picture(content: string, name = `${content}.png`): File {
  return new File([content], name, { type: 'image/png' });
}

/** Pictures of four contents, called after them. */
export function fourPictures(): readonly File[] {
  return ['a', 'b', 'c', 'd'].map((content) => picture(content));
}

/** The name under which a picture of this content is kept. */
export async function imageIdOf(content: string | Blob): Promise<ImageId> {
  const bytes = await new Blob([content]).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const imageId = parseImageId(hex);
  if (!imageId) throw new Error('a SHA-256 is an image id');
  return imageId;
}

/** A table with the two concepts that the tests speak of, both empty. */
export function emptySession(id = 'monday'): Session {
  const named = (name: string, marker: 0 | 1) => ({
    id: `concept-${name}`,
    name,
    marker,
    muted: false,
    demonstrations: [],
  });
  return newSession(id, `Session of ${id}`, [named('cactihog', 0), named('blicket', 1)], 0);
}

export const CACTIHOG = 'concept-cactihog';
export const BLICKET = 'concept-blicket';

/** The session on the table at this moment. */
export function tableOf({ store }: Tools): Session {
  return store.getState().session;
}

/** The sources of a concept's pictures, in their order. */
export function sourcesOf({ store }: Tools, conceptId: string): readonly string[] {
  const { concepts } = store.getState().session;
  const concept = concepts.find(({ id }) => id === conceptId);
  return concept?.demonstrations.map(({ source }) => source) ?? [];
}

/** The names of the concepts on the table, in their order. */
export function namesOf({ store }: Tools): readonly string[] {
  return store.getState().session.concepts.map(({ name }) => name);
}

/** What may lie in the archive of sessions: a session, a part of one, or one of a newer studio. */
export interface RecordForTests {
  readonly id: string;
  readonly [part: string]: unknown;
}

/** Puts a record into the archive of sessions, whatever it holds. */
export async function keepRecord<Kept extends { readonly id: string }>(
  { sessions }: Tools,
  record: Kept,
): Promise<void> {
  await sessions.save(record);
}

/** Mini's engine that is ready, on WebAssembly. */
export const READY_MINI = {
  kind: 'ready',
  device: 'wasm',
  runtime: 'wasm',
  modelName: 'mini',
  fellBackBecause: null,
} as const;
