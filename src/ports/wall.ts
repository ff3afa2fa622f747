import type { WallScene } from '../domain/presenting/wall-scene.ts';
import type { PageLanguage } from '../languages/languages.ts';
import type { ImageId } from '../kernel/image-id.ts';
import type { Remembered } from './remembered.ts';

/** What a key of a keyboard or a clicker does while something is presented. */
export type PresentKey =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'blank' }
  /** One vote for the choice at this place. */
  | { readonly kind: 'vote'; readonly digit: number }
  /** One vote more or fewer for the choice that was voted for last. */
  | { readonly kind: 'votes'; readonly by: 1 | -1 }
  | { readonly kind: 'undo-vote' };

/** What the teacher's window says to the one on the wall. */
export type ToWall =
  | {
      readonly kind: 'show';
      readonly scene: WallScene;
      /** The language of the teacher's page. The wall is written in it. */
      readonly language: PageLanguage;
      /** Those that the wall has not been sent yet. */
      readonly pictures: readonly (readonly [ImageId, Blob])[];
    }
  | { readonly kind: 'are-you-there' }
  | { readonly kind: 'end' };

/** What the window on the wall says to the teacher's. */
export type FromWall =
  /** It has nothing to show yet. */
  | { readonly kind: 'opened' }
  | { readonly kind: 'here' }
  | { readonly kind: 'left' }
  | { readonly kind: 'pressed'; readonly key: PresentKey };

/** Something that another version of the page said, which this one does not understand. */
interface FromOtherVersion {
  readonly kind: 'other-version';
}

/** The two ends of one presentation, in two windows of a browser. */
export interface WallLine {
  post(message: ToWall | FromWall): void;
  /** Returns a function that stops it. */
  onMessage(listener: (message: ToWall | FromWall | FromOtherVersion) => void): () => void;
  close(): void;
}

/** What the browser has for presenting on a second screen. */
export interface Wall {
  openLine(presentation: string): WallLine;
  /** Opens the window for the second screen; `false` if the browser opens none. Call it directly from a press. */
  openWindow(presentation: string): boolean;
  /** Keeps the screen lit until the returned function is called, as far as the browser can. */
  keepAwake(): () => void;
  /** What is presented in this window, for the time after it is loaded again. Other windows do not see it. */
  readonly note: Remembered<string | null>;
}
