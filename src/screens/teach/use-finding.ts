import { useCallback, useState } from 'react';
import type { Concept } from '../../domain/lcl/concept.ts';
import { findConcepts, MANY_CONCEPTS } from './find-concepts.ts';

/** What is searched for among many concepts, and which of them are folded. It is not part of the session. */
export function useFinding(concepts: readonly Concept[]) {
  const [wanted, setWanted] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  // The same function each time, because a card is drawn again only when something of it changes.
  const fold = useCallback(
    (id: string, isFolded: boolean) =>
      setFolded((before) => new Set([...before, id].filter((other) => isFolded || other !== id))),
    [],
  );
  const isMany = concepts.length >= MANY_CONCEPTS;
  return {
    isMany,
    wanted,
    setWanted,
    shown: isMany ? findConcepts(concepts, wanted) : concepts,
    isFolded: ({ id }: Concept) => isMany && folded.has(id),
    fold,
    areFolded: concepts.every(({ id }) => folded.has(id)),
    foldAll: (all: boolean) => setFolded(new Set(all ? concepts.map(({ id }) => id) : [])),
  };
}
