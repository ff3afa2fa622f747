import { describe, expect, it } from 'vitest';
import {
  addDemonstration,
  withDemonstrationMoved,
  withDemonstrationMuted,
  removeDemonstration,
  shows,
} from './arrange-demonstrations.ts';
import { findDemonstration, type Session } from './session.ts';
import { concept, demonstration, imageId, session } from '../testing/made.ts';

const table = session(
  concept('cactihog', [
    demonstration('one', 'a'),
    demonstration('two', 'b'),
    demonstration('three', 'c'),
  ]),
  concept('blicket', [demonstration('four', 'd')]),
);

function idsOf({ concepts }: Session): string[][] {
  return concepts.map(({ demonstrations }) => demonstrations.map(({ id }) => id));
}

describe('arranging demonstrations', () => {
  it('knows which pictures a concept shows', () => {
    expect(shows(table, 'cactihog', imageId('b'))).toBe(true);
    expect(shows(table, 'blicket', imageId('b'))).toBe(false);
    expect(shows(table, 'gone', imageId('b'))).toBe(false);
  });

  it('adds one last', () => {
    const five = demonstration('five', 'e');
    expect(idsOf(addDemonstration(table, 'cactihog', five))[0]).toEqual([
      ...['one', 'two', 'three', 'five'],
    ]);
    expect(idsOf(addDemonstration(table, 'blicket', five))[1]).toEqual(['four', 'five']);
  });

  it('moves one to another concept, where it stays what it is', () => {
    const moved = withDemonstrationMoved(table, 'two', 'blicket');
    expect(idsOf(moved)).toEqual([
      ['one', 'three'],
      ['four', 'two'],
    ]);
    expect(findDemonstration(moved, 'two')?.demonstration).toEqual(demonstration('two', 'b'));
  });

  it('mutes one and takes one away', () => {
    const muted = withDemonstrationMuted(table, 'two', true);
    expect(findDemonstration(muted, 'two')?.demonstration.muted).toBe(true);
    expect(findDemonstration(muted, 'one')?.demonstration.muted).toBe(false);
    expect(idsOf(removeDemonstration(table, 'two'))).toEqual([['one', 'three'], ['four']]);
  });

  it('leaves the session itself where nothing changed', () => {
    expect(withDemonstrationMoved(table, 'gone', 'blicket')).toBe(table);
    expect(withDemonstrationMoved(table, 'one', 'gone')).toBe(table);
    expect(withDemonstrationMoved(table, 'one', 'cactihog')).toBe(table);
    expect(removeDemonstration(table, 'gone')).toBe(table);
    expect(withDemonstrationMuted(table, 'one', false)).toBe(table);
    expect(addDemonstration(table, 'gone', demonstration('five', 'e'))).toBe(table);
  });
});
