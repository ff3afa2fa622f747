import type { SessionStore } from './session-store.ts';
import type { Creatures } from '../../ports/creatures.ts';
import type { LanguageChoice } from '../../ports/language-choice.ts';
import type { Images } from '../../ports/images.ts';
import type { Sessions } from '../../ports/sessions.ts';
import type { Answerer, EncoderTools, Engines } from '../../ports/answerers.ts';
import type { Remembered } from '../../ports/remembered.ts';
import type { BrowserStorage } from '../../ports/browser-storage.ts';
import type { Models } from '../../ports/models.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { PictureFailure, ReadPicture } from '../../../workers/protocol/pictures.ts';
import type { LazyPart } from '../../kernel/lazy-part.ts';
import type { Wall } from '../../ports/wall.ts';
import type { PresentStore } from './present/present-state.ts';
import type { SaveFile } from '../../ports/save-file.ts';

/** Everything that an act works with. `src/composition` puts it together; the contracts stand in `src/ports`. */
export interface Tools {
  readonly store: SessionStore;
  readonly images: Images;
  readonly sessions: Sessions;
  readonly engine: Answerer;
  readonly pretrainedEncoder: EncoderTools;
  readonly engines: Engines;
  readonly rememberedEngine: Remembered<string | null>;
  readonly language: LanguageChoice;
  /** Whether several people use this device. */
  readonly sharedDevice: Remembered<boolean>;
  readonly storage: BrowserStorage;
  readonly models: Models;
  readonly creatures: Creatures;
  /** Becomes the page that edits, in the place of another. */
  readonly editHere: () => void;
  /** `moves`: the file is an animation, of which this is the first picture. */
  readonly readPicture: (
    file: File,
  ) => Promise<Outcome<ReadPicture & { readonly moves?: boolean }, PictureFailure>>;
  /** Fetches a file of the starter packs, by its name in `packs.json`. */
  readonly fetchSample: (name: string) => Promise<Blob | null>;
  /** Fetches a file that the host of this page hands out. */
  readonly fetchHandOut: (address: string) => Promise<Outcome<Blob, 'unreachable' | 'not-there'>>;
  readonly saveFile: SaveFile;
  /** What is presented to a class. */
  readonly present: PresentStore;
  readonly wall: LazyPart<{ readonly wallInBrowser: () => Wall }>;
  readonly now: () => number;
}
