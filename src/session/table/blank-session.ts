import { freeMarker } from '../../domain/session/arrange-concepts.ts';
import type { Concept } from '../../domain/lcl/concept.ts';
import { novelName } from '../../domain/lcl/novel-name.ts';
import { newSession, type Session } from '../../domain/session/session.ts';
import { newId } from '../store/new-id.ts';

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
