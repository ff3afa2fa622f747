import { describe, expect, it } from 'vitest';
import {
  withConcept,
  withConceptsByName,
  changeConcept,
  freeMarker,
  withConceptMarked,
  withConceptMuted,
  removeConcept,
  withConceptRenamed,
} from './arrange-concepts.ts';
import { MARKERS } from '../lcl/concept.ts';
import { concept, demonstration, imageId, session } from '../testing/made.ts';

const table = session(
  concept('cactihog', [demonstration('one', 'a')], { marker: 0 }),
  concept('blicket', [], { marker: 1 }),
);

describe('arranging concepts', () => {
  it('adds an empty one after the others', () => {
    const added = withConcept(table, 'new', 'dax').concepts;
    expect(added.map(({ name }) => name)).toEqual(['cactihog', 'blicket', 'dax']);
    expect(added[2]).toEqual({
      id: 'new',
      name: 'dax',
      marker: 2,
      muted: false,
      demonstrations: [],
    });
  });

  it('renames, marks and mutes one and leaves the others as they are', () => {
    const changed = withConceptMuted(
      withConceptMarked(withConceptRenamed(table, 'cactihog', 'dax'), 'cactihog', 5),
      'cactihog',
      true,
    );
    expect(changed.concepts[0]).toEqual({
      ...table.concepts[0],
      name: 'dax',
      marker: 5,
      muted: true,
    });
    expect(changed.concepts[1]).toBe(table.concepts[1]);
  });

  it('renames the truth of held-out pictures with the concept, and no other truth', () => {
    const heldOut = (id: string, truth: string) => ({
      id,
      imageId: imageId('e'),
      source: 'held-out.png',
      truth,
    });
    const tested = {
      ...table,
      testTray: [heldOut('1', 'cactihog'), heldOut('2', 'blicket'), heldOut('3', 'cactihogs')],
    };
    const { testTray } = withConceptRenamed(tested, 'cactihog', 'dax');
    expect(testTray.map(({ truth }) => truth)).toEqual(['dax', 'blicket', 'cactihogs']);
    expect(testTray[1]).toBe(tested.testTray[1]);
    expect(withConceptRenamed(tested, 'cactihog', 'cactihog')).toBe(tested);
    expect(withConceptRenamed(tested, 'gone', 'dax')).toBe(tested);
  });

  it('takes one away with its demonstrations', () => {
    expect(removeConcept(table, 'cactihog').concepts).toEqual([table.concepts[1]]);
  });

  it('leaves the session itself where nothing changed', () => {
    expect(withConceptRenamed(table, 'cactihog', 'cactihog')).toBe(table);
    expect(withConceptMarked(table, 'cactihog', 0)).toBe(table);
    expect(withConceptMuted(table, 'cactihog', false)).toBe(table);
    expect(removeConcept(table, 'gone')).toBe(table);
    expect(changeConcept(table, 'gone', (one) => ({ ...one, name: 'x' }))).toBe(table);
    expect(changeConcept(table, 'cactihog', (one) => one)).toBe(table);
  });
});

describe('the order of concepts by name', () => {
  const named = (...names: string[]) => ({
    ...session(),
    concepts: names.map((name) => ({ ...concept(name, []), name })),
  });

  it('counts as people do, and keeps what is in order', () => {
    const mixed = named('class 10', 'äpfel', 'class 2', 'Banana', 'class 1');
    const sorted = withConceptsByName(mixed);
    expect(sorted.concepts.map(({ name }) => name)).toEqual([
      'äpfel',
      'Banana',
      'class 1',
      'class 2',
      'class 10',
    ]);
    expect(withConceptsByName(sorted)).toBe(sorted);
  });
});

describe('the marker of a new concept', () => {
  it('is one that no concept wears, while there is one', () => {
    let grown = session();
    for (const marker of MARKERS) grown = withConcept(grown, `c${marker}`, `name ${marker}`);
    expect(grown.concepts.map(({ marker }) => marker)).toEqual(MARKERS);
  });

  it('is one that the fewest wear, after that', () => {
    const worn = [0, ...MARKERS, 2, 5];
    expect(freeMarker(worn.map((marker) => concept('x', [], { marker })))).toBe(1);
  });
});
