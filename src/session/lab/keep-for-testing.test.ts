import { describe, expect } from 'vitest';
import { newSession } from '../../domain/session/session.ts';
import { concept, demonstration } from '../../domain/testing/made.ts';
import { openOnTable, undo } from '../store/change.ts';
import { holdOutDemonstrations } from '../teach/held-out.ts';
import { it } from '../testing/studio-test.ts';
import { splitForTesting, tellTruth } from './keep-for-testing.ts';

const six = Array.from({ length: 6 }, (_, at) => demonstration(`f${at}`, `a${at}`));
const lesson = newSession('lesson', 'Lesson', [concept('fep', six), concept('wug')], 1);

describe('keeping pictures for testing', () => {
  it('splits off every third picture of each concept, in one step', ({ tools, table, said }) => {
    openOnTable(tools.store, lesson);
    splitForTesting(tools);
    expect(table().testTray.map(({ source, truth }) => [source, truth])).toEqual([
      ['f2.png', 'fep'],
      ['f5.png', 'fep'],
    ]);
    expect(table().concepts[0]?.demonstrations).toHaveLength(4);
    expect(said()).toEqual(['Kept for testing: 2 of “fep”. They no longer teach.']);
    undo(tools);
    expect(table().testTray).toEqual([]);
    expect(table().concepts[0]?.demonstrations).toHaveLength(6);
  });

  it('says why there is nothing to split', ({ tools, said, studio }) => {
    openOnTable(tools.store, { ...lesson, concepts: [concept('wug', six.slice(0, 2))] });
    splitForTesting(tools);
    expect(studio().past).toEqual([]);
    expect(said()[0]).toContain('needs three pictures');
  });

  it('moves a picture of a card, and tells why it cannot', ({ tools, table, said }) => {
    const copied = concept('wug', [demonstration('w', 'a1')]);
    openOnTable(tools.store, { ...lesson, concepts: [...lesson.concepts.slice(0, 1), copied] });
    holdOutDemonstrations(tools, ['f0']);
    expect(table().testTray).toMatchObject([{ source: 'f0.png', truth: 'fep' }]);
    expect(table().concepts[0]?.demonstrations).toHaveLength(5);
    holdOutDemonstrations(tools, ['f1']);
    expect(table().testTray).toHaveLength(1);
    expect(said().at(-1)).toContain('teaches another concept too');
  });

  it('changes what a picture is in truth, and undo changes it back', ({ tools, table }) => {
    openOnTable(tools.store, lesson);
    splitForTesting(tools);
    tellTruth(tools, ['f2'], null);
    expect(table().testTray.map(({ truth }) => truth)).toEqual([null, 'fep']);
    undo(tools);
    expect(table().testTray.map(({ truth }) => truth)).toEqual(['fep', 'fep']);
  });
});
