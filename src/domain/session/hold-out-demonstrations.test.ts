import { describe, expect, it } from 'vitest';
import { concept, demonstration, session } from '../testing/made.ts';
import { everyThird, withDemonstrationsHeldOut, withTruth } from './hold-out-demonstrations.ts';

const four = ['a', 'b', 'c', 'd'].map((digit) => demonstration(`f-${digit}`, digit));
const lesson = session(concept('fep', four), concept('wug', [demonstration('w', 'a')]));

describe('demonstrations that are held out', () => {
  it('move to the tray, with their concept as the truth', () => {
    const held = withDemonstrationsHeldOut(lesson, ['f-b', 'gone']);
    expect(held.concepts[0]?.demonstrations.map(({ id }) => id)).toEqual(['f-a', 'f-c', 'f-d']);
    expect(held.testTray).toMatchObject([{ source: 'f-b.png', truth: 'fep' }]);
  });

  it('stay if another concept shows the picture too', () => {
    expect(withDemonstrationsHeldOut(lesson, ['f-a'])).toBe(lesson);
  });

  it('are every third of each concept at a split', () => {
    expect(everyThird(lesson)).toEqual(['f-c']);
  });
});

describe('the truth of test pictures', () => {
  it('is changed for those that are named', () => {
    const held = withDemonstrationsHeldOut(lesson, ['f-b', 'f-c']);
    const told = withTruth(held, new Set(['f-c']), null);
    expect(told.testTray.map(({ truth }) => truth)).toEqual(['fep', null]);
    expect(withTruth(told, new Set(['f-c']), null)).toBe(told);
  });
});
