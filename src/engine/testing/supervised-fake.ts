import type { EngineState } from '../../ports/engine-state.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { LinkContext } from '../../domain/lcl/link-context.ts';
import { createFakeEngine } from './fake-engine.ts';
import { superviseEngine } from '../supervise-engine.ts';
import type { Supervision } from '../engine-supervisor.ts';

/** An ImageId that begins so; the fake engine finds pictures alike that begin alike. */
export function idOf(beginning: string): ImageId {
  return beginning.padEnd(64, '0') as ImageId;
}

/** Asks about a picture, with a blicket that begins with `aaa` and a dax that begins with `bbb`. */
export function askingAbout(query: string): LinkContext {
  return {
    supportSet: [
      { demonstrationId: 'd1', imageId: idOf('aaa'), label: 'blicket' },
      { demonstrationId: 'd2', imageId: idOf('bbb'), label: 'dax' },
    ],
    query: { imageId: idOf(query), source: 'query.png' },
    labels: ['blicket', 'dax'],
  };
}

/** For tests: a supervised fake engine with its history of states and its counts of pictures. */
export function supervised(
  fake = createFakeEngine(),
  more: Partial<Pick<Supervision, 'open' | 'worksWithout' | 'rowsPerCall'>> = {},
) {
  const states: EngineState[] = [];
  const listeners = new Set<(state: EngineState) => void>();
  const missing = new Set<ImageId>();
  let openBitmaps = 0;
  const engine = superviseEngine({
    connect: fake.connect,
    pictures: {
      bitmapOf(imageId) {
        if (missing.has(imageId)) return Promise.resolve(null);
        openBitmaps++;
        return Promise.resolve({ close: () => openBitmaps-- } as unknown as ImageBitmap);
      },
    },
    onState(state) {
      states.push(state);
      for (const listener of listeners) listener(state);
    },
    open: { modelUrl: 'https://example.org/models/mini/' },
    patience: { openingMs: 1000, callMs: 500 },
    ...more,
  });
  return {
    engine,
    fake,
    states,
    missing,
    kinds: () => states.map(({ kind }) => kind),
    openBitmaps: () => openBitmaps,
    /** Resolves when the state is of this kind: now, or the next time. */
    reaches(kind: EngineState['kind']): Promise<void> {
      if (states.at(-1)?.kind === kind) return Promise.resolve();
      return new Promise((resolve) => {
        const listener = (state: EngineState) => {
          if (state.kind !== kind) return;
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      });
    },
  };
}
