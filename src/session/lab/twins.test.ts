import { describe, expect } from 'vitest';
import { newSession } from '../../domain/session/session.ts';
import { concept, demonstration, imageId } from '../../domain/testing/made.ts';
import { change, openOnTable, undo } from '../store/change.ts';
import { it } from '../testing/studio-test.ts';
import { keepTwin, refuseNearTwins, testInstead } from './twins.ts';

const fep = concept('fep', [demonstration('f', 'a')]);
const heldOut = ['a1', 'b1'].map((digits) => ({
  id: digits,
  imageId: imageId(digits),
  source: `${digits}.png`,
  truth: '',
}));
const lesson = newSession('lesson', 'Lesson', [fep], 1);

/** Pictures whose ids begin alike look nearly alike. */
const glimpseOf = (id: string) =>
  Promise.resolve(
    Uint8Array.from({ length: 768 }, (_, at) => (id.startsWith('a') ? at % 256 : 255 - (at % 256))),
  );

describe('near twins of demonstrations', () => {
  it('leave the tray in the step that brought them, and are shown', async ({
    tools,
    table,
    studio,
    said,
  }) => {
    openOnTable(tools.store, lesson);
    change(tools, 'add test pictures', (before) => ({ ...before, testTray: heldOut }), 'drop');
    await refuseNearTwins(tools, heldOut, glimpseOf);
    expect(table().testTray.map(({ id }) => id)).toEqual(['b1']);
    expect(studio().past).toHaveLength(1);
    expect(studio().lab.twins).toMatchObject([
      { source: 'a1.png', likeness: 'near', twin: { source: 'f.png', concept: 'fep' } },
    ]);
    expect(said().at(-1)).toContain('nearly the same');
    undo(tools);
    expect(table().testTray).toEqual([]);
  });

  it('come back if the visitor sees a difference', async ({ tools, table, studio }) => {
    openOnTable(tools.store, { ...lesson, testTray: heldOut });
    await refuseNearTwins(tools, heldOut, glimpseOf);
    const [refusal] = studio().lab.twins;
    if (refusal) keepTwin(tools, refusal);
    expect(table().testTray.map(({ source }) => source)).toEqual(['b1.png', 'a1.png']);
    expect(studio().lab.twins).toEqual([]);
  });

  it('can test in the place of the demonstration', async ({ tools, table, studio }) => {
    openOnTable(tools.store, { ...lesson, testTray: heldOut });
    await refuseNearTwins(tools, heldOut, glimpseOf);
    const [refusal] = studio().lab.twins;
    if (refusal) testInstead(tools, refusal);
    expect(table().testTray.map(({ source, truth }) => [source, truth])).toEqual([
      ['b1.png', ''],
      ['f.png', 'fep'],
    ]);
    expect(table().concepts[0]?.demonstrations).toEqual([]);
  });
});
