import type { Demonstration } from './demonstration.ts';

export type ConceptId = string;

/**
 * Index of a colour *and* a shape. Both always appear together with the name, so that nobody depends on colour alone.
 */
export type Marker = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const MARKERS: readonly Marker[] = [0, 1, 2, 3, 4, 5, 6, 7];

/** The demonstrations that share a label. */
export interface Concept {
  readonly id: ConceptId;
  /** The name as the visitor wrote it, tidied. It is the label that the model reads. */
  readonly name: string;
  readonly marker: Marker;
  readonly muted: boolean;
  readonly demonstrations: readonly Demonstration[];
}
