import ts from 'typescript';
import type { HouseFile } from './house-files.ts';

/** Two places with the same lines. */
export interface EqualPiece {
  readonly lines: number;
  readonly one: Place;
  readonly other: Place;
}

interface Place {
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** A line in the form in which it is compared. */
interface Said extends Place {
  readonly text: string;
}

/** At least this many lines in a row must be equal. */
export const LEAST_LINES = 6;

/**
 * Pairs of places whose lines are equal, {@link LEAST_LINES} or more in a row. Each pair is found once and as long as
 * possible, and the longest come first. Indentation, blank lines and imports do not count. A piece that stands three
 * times makes three pairs.
 */
export function equalPieces(files: readonly HouseFile[]): readonly EqualPiece[] {
  const starts = new Map<string, { lines: readonly Said[]; at: number }[]>();
  for (const lines of files.map(linesOf)) {
    for (let at = 0; at + LEAST_LINES <= lines.length; at++) {
      const piece = lines.slice(at, at + LEAST_LINES).map(({ text }) => text);
      const key = piece.join('\n');
      starts.set(key, [...(starts.get(key) ?? []), { lines, at }]);
    }
  }
  const pieces: EqualPiece[] = [];
  for (const places of starts.values()) {
    for (const [nth, one] of places.entries()) {
      for (const other of places.slice(nth + 1)) {
        // A piece that begins further up was found there already.
        if (equalAt(one, other, -1)) continue;
        let lines = LEAST_LINES;
        while (equalAt(one, other, lines)) lines++;
        const [first, second] = [one.lines[one.at], other.lines[other.at]];
        if (first && second) pieces.push({ lines, one: placeOf(first), other: placeOf(second) });
      }
    }
  }
  return pieces.sort((one, other) => other.lines - one.lines);
}

interface Start {
  readonly lines: readonly Said[];
  readonly at: number;
}

function equalAt(one: Start, other: Start, offset: number): boolean {
  const first = one.lines[one.at + offset];
  const second = other.lines[other.at + offset];
  return first !== undefined && second !== undefined && first.text === second.text;
}

function placeOf({ path, line }: Said): Place {
  return { path, line };
}

function linesOf({ path, tree }: HouseFile): readonly Said[] {
  const imported = new Set<number>();
  for (const statement of tree.statements.filter(ts.isImportDeclaration)) {
    const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
    for (let at = line(statement.getStart(tree)); at <= line(statement.end); at++) imported.add(at);
  }
  return tree.text
    .split('\n')
    .map((text, line) => ({ path, line: line + 1, text: text.trim() }))
    .filter(({ text, line }) => text !== '' && !imported.has(line - 1));
}
