import { describe, expect, it } from 'vitest';
import { supportSet } from '../testing/made.ts';
import { subsetEvidence } from './subset-evidence.ts';
import { planSubsets, subsetRows } from './subset-plan.ts';

const labels = ['fep', 'wug'];
const taught = supportSet('f1=fep', 'f2=fep', 'f3=fep', 'w1=wug', 'w2=wug', 'w3=wug');
const FEP = { labels: [0, -3], none: -6 };
const WUG = { labels: [-3, 0], none: -6 };
const plan = planSubsets(taught, 'fep', 100);

/** A model that says "fep" if it sees what the test names. */
const read = (isFep: (shown: readonly string[]) => boolean, threshold = 0.5) =>
  subsetEvidence(
    labels,
    FEP,
    plan,
    subsetRows(plan).map((shown) => (isFep(shown) ? FEP : WUG)),
    threshold,
  );

describe('evidence from fewer pictures', () => {
  it('says what the answer would be with each picture as the only one of its concept', () => {
    const { alone } = read((shown) => shown.includes('f2'));
    expect(alone.map(({ demonstrationId, said }) => [demonstrationId, said])).toEqual([
      ['f1', 'wug'],
      ['f2', 'fep'],
      ['f3', 'wug'],
    ]);
    expect(alone[1]?.probability).toBeCloseTo(0.95, 2);
  });

  it('counts the choices in which the answer stays', () => {
    const { levels, fewest, enough } = read((shown) => shown.includes('f2'));
    expect(levels).toEqual([
      { shots: 1, possible: 9, tried: 9, stayed: 3 },
      { shots: 2, possible: 9, tried: 9, stayed: 6 },
    ]);
    expect([fewest, enough]).toEqual([1, null]);
  });

  it('is enough from where every choice keeps the answer, and stays so with more', () => {
    expect(read((shown) => shown.length > 2)).toMatchObject({ fewest: 2, enough: 2 });
    expect(read(() => true)).toMatchObject({ fewest: 1, enough: 1 });
    expect(read((shown) => shown.length === 2)).toMatchObject({ fewest: 1, enough: null });
    expect(read(() => false)).toMatchObject({ fewest: null, enough: null });
  });

  it('follows the threshold without asking again', () => {
    expect(read(() => true, 0.99).alone[0]?.said).toBeNull();
    expect(read(() => true, 0.99)).toMatchObject({ enough: 1 });
  });
});
