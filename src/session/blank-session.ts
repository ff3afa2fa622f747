import { freeMarker } from '../domain/arrange-concepts.ts';
import type { Concept } from '../domain/concept.ts';
import { novelName } from '../domain/novel-name.ts';
import { newSession, type Session } from '../domain/session.ts';
import { newId } from './new-id.ts';

/** A table with two empty concepts, under invented names that the visitor may keep or change. */
export function blankSession(name: string, now: number): Session {
  const concepts: Concept[] = [];
  for (let count = 0; count < 2; count++)
    concepts.push({
      id: newId(),
      name: novelName(concepts.map((concept) => concept.name)),
      marker: freeMarker(concepts),
      muted: false,
      demonstrations: [],
    });
  return newSession(newId(), name, concepts, now);
}
