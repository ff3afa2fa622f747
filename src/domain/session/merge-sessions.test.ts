import { describe, expect, it } from 'vitest';
import { mergeSessions } from './merge-sessions.ts';
import { concept, demonstration, imageId, session } from '../testing/made.ts';

let count = 0;
const newId = () => `new-${++count}`;

const heldOut = (id: string, digits: string, truth: string) => ({
  id,
  imageId: imageId(digits),
  source: `${id}.png`,
  truth,
});

describe('mergeSessions', () => {
  it('is the same session where nothing is new', () => {
    const one = session(concept('fep', [demonstration('1', 'a')]));
    expect(mergeSessions(one, { ...one, id: 'other' }, newId)).toBe(one);
  });

  it('brings a concept with its marker, unless that is worn, and whether it is muted', () => {
    const into = session(concept('cactihog', [], { marker: 2 }));
    const from = session(
      concept('wuggle', [], { marker: 2, muted: true }),
      concept('gazzer', [], { marker: 5 }),
    );
    const { concepts } = mergeSessions(into, from, newId);
    expect(concepts.map(({ marker, muted }) => [marker, muted])).toEqual([
      [2, false],
      [0, true],
      [5, false],
    ]);
  });

  it('gives every concept and demonstration an id of its own', () => {
    const into = session(concept('fep', [demonstration('1', 'a')], { id: 'c' }));
    const from = session(
      concept('wuggle', [demonstration('1', 'b')], { id: 'c' }),
      concept('fep', [demonstration('1', 'c')], { id: 'd' }),
    );
    const { concepts } = mergeSessions(into, from, newId);
    const ids = concepts.flatMap(({ id, demonstrations }) => [
      id,
      ...demonstrations.map((d) => d.id),
    ]);
    expect(new Set(ids).size).toBe(5);
  });

  it('joins concepts that look the same, and the test tray follows', () => {
    const into = session(concept('fep', [demonstration('1', 'a')]));
    const from = {
      ...session(concept('ｆｅｐ', [demonstration('2', 'b')])),
      testTray: [heldOut('t', 'c', 'ｆｅｐ'), heldOut('u', 'd', 'elsewhere')],
    };
    const merged = mergeSessions(into, from, newId);
    expect(merged.concepts).toHaveLength(1);
    expect(merged.testTray.map(({ truth }) => truth)).toEqual(['fep', 'elsewhere']);
  });

  it('keeps concepts apart whose long names differ at the end alone', () => {
    const long = 'a name that is longer than thirty-two bytes';
    const into = session(concept(`${long}, one`, [demonstration('1', 'a')]));
    const from = session(concept(`${long}, other`, [demonstration('2', 'b')]));
    const names = mergeSessions(into, from, newId).concepts.map(({ name }) => name);
    expect(names).toEqual([`${long}, one`, `${long}, other`]);
  });

  it('takes away the empty cards that nobody has named, and brings none', () => {
    const into = session(concept('dax'), concept('fep'));
    const from = session(concept('wug'), concept('a cat', [demonstration('1', 'a')]));
    expect(mergeSessions(into, from, newId).concepts.map(({ name }) => name)).toEqual(['a cat']);
    const asked = { ...into, testTray: [heldOut('t', 'b', 'fep')] };
    expect(mergeSessions(asked, from, newId).concepts.map(({ name }) => name)).toEqual([
      'fep',
      'a cat',
    ]);
  });
});
