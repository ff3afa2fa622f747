import type { Demonstration } from './demonstration.ts';

export type ConceptId = string;

/**
 * Index of a colour *and* a shape *and* how it is filled. All appear together with the name, so that nobody depends on
 * colour alone.
 */
export type Marker = number;

/** Eight shapes, each filled in eight ways. The first eight are whole. */
export const MARKERS: readonly Marker[] = Array.from({ length: 64 }, (_, index) => index);

/** The demonstrations that share a label. */
export interface Concept {
  readonly id: ConceptId;
  /** The name as the visitor wrote it, tidied. It is the label that the model reads. */
  readonly name: string;
  readonly marker: Marker;
  readonly muted: boolean;
  readonly demonstrations: readonly Demonstration[];
}
