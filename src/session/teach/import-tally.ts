import type { ConceptId } from '../../domain/lcl/concept.ts';
import type { Words } from '../../languages/words.ts';
import type { MadeConcept } from './concept-for-folder.ts';

/** The result of an import. */
export interface ImportTally {
  /** Concepts that the import made, under the names from its plan. */
  readonly made: ReadonlyMap<string, MadeConcept>;
  /** Concepts that got pictures, whether new or not. */
  readonly grown: Set<ConceptId>;
  /** Pictures that their concept had already, by the name of the concept. */
  readonly again: Map<string, readonly string[]>;
  /** Test pictures that are taught or on the test tray already. */
  readonly spent: string[];
  /** Files that could not be read, a line for each. */
  readonly refused: Words[];
  taught: number;
  heldOut: number;
}
