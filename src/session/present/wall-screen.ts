import { createStore } from 'zustand/vanilla';
import { afterAwake } from '../../kernel/after-awake.ts';
import type { WallScene } from '../../domain/presenting/wall-scene.ts';
import type { PageLanguage } from '../../languages/languages.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { PresentKey, WallLine } from '../../ports/wall.ts';

/** What the window on the wall knows: only what it was sent. */
export type WallScreenState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'shows'; readonly scene: WallScene; readonly language: PageLanguage }
  | { readonly kind: 'other-version' }
  | { readonly kind: 'over' };

/** The teacher's window asks every three seconds. If it is silent for so long, it was closed. In awake milliseconds. */
const SILENCE_MS = 30_000;

/** Follows the teacher's window. It opens no archive, starts no model and changes no session. */
export function openWallScreen(line: WallLine) {
  const store = createStore<WallScreenState>()(() => ({ kind: 'waiting' }));
  const pictures = new Map<ImageId, Blob>();
  const placed = new Set<(imageId: ImageId) => void>();
  let stopListening = () => {};
  // Pictures of a class must not stay on a wall that nobody controls.
  const listen = () => {
    stopListening();
    stopListening = afterAwake(SILENCE_MS, () => {
      pictures.clear();
      store.setState({ kind: 'waiting' }, true);
    });
  };
  listen();
  const deaf = line.onMessage((message) => {
    listen();
    switch (message.kind) {
      case 'show': {
        const { scene, language } = message;
        for (const [imageId, blob] of message.pictures) {
          pictures.set(imageId, blob);
          for (const tell of placed) tell(imageId);
        }
        line.post({ kind: 'here' });
        return store.setState({ kind: 'shows', scene, language }, true);
      }
      case 'are-you-there':
        // A page that was loaded again does not know what was sent before.
        return line.post({ kind: store.getState().kind === 'shows' ? 'here' : 'opened' });
      case 'other-version':
      case 'end':
        return store.setState({ kind: message.kind === 'end' ? 'over' : 'other-version' }, true);
    }
  });
  line.post({ kind: 'opened' });
  return {
    store,
    pictures: {
      blobOf: (imageId: ImageId) => Promise.resolve(pictures.get(imageId) ?? null),
      onPut(listener: (imageId: ImageId) => void) {
        placed.add(listener);
        return () => placed.delete(listener);
      },
    },
    /** The window is back after a sleep, during which messages may have been lost. */
    woke: () => line.post({ kind: 'opened' }),
    pressed: (key: PresentKey) => line.post({ kind: 'pressed', key }),
    left: () => line.post({ kind: 'left' }),
    close() {
      stopListening();
      deaf();
      line.close();
    },
  };
}

export type WallScreen = ReturnType<typeof openWallScreen>;
