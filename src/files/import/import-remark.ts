import type { FileFault } from '../file-fault.ts';
import type { PaperListFault } from './paper-list-fault.ts';

/** Why a list cannot be read. */
export type ListFault =
  | FileFault
  | { readonly code: 'list-too-large'; readonly bytes: number }
  | { readonly code: 'list-unreadable' };

/** Why a folder may mix several concepts. */
export type MixedReason =
  /** A list says something about each picture. */
  | { readonly because: 'list'; readonly list: string }
  /** A list names so many classes, and no picture says to which it belongs. */
  | { readonly because: 'classes'; readonly list: string; readonly classes: number }
  /** Most pictures have a file that says something about them, such as this one. */
  | { readonly because: 'companions'; readonly file: string }
  /** The pictures are called so, and have numbers. */
  | { readonly because: 'names'; readonly names: readonly string[] };

/** What a visitor should know of an import. `src/session/teach/import-remark-words.ts` has the words. */
export type ImportRemark =
  | { readonly kind: 'list'; readonly list: string; readonly fault: ListFault }
  | { readonly kind: 'no-isekai'; readonly list: string; readonly fault: PaperListFault }
  /** A trained model that was exported without its pictures. */
  | { readonly kind: 'model-alone'; readonly list: string }
  /** A project of Teachable Machine without pictures. */
  | { readonly kind: 'no-picture-in-project' }
  /** Only the first of so many episodes was taken. */
  | { readonly kind: 'first-episode'; readonly episodes: number }
  /** So many entries have several pictures, or no name. */
  | { readonly kind: 'odd-entries'; readonly entries: number }
  | ({ readonly kind: 'mixed-folder'; readonly folder: string } & MixedReason);
