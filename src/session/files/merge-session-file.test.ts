import { describe, expect } from 'vitest';
import { renameConcept } from '../teach/arrange.ts';
import { undo } from '../store/change.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { mergeFromFile } from './merge-session-file.ts';
import { elsewhere, kept, savedFile } from '../testing/session-files.ts';
import { BLICKET, CACTIHOG, namesOf, sourcesOf, tableOf } from '../testing/tools-for-tests.ts';
import { herbsTest as it } from '../testing/herbs-test.ts';

describe('merging a file', () => {
  it('joins concepts of the same name, brings the others, and doubles nothing; one step', async ({
    tools,
  }) => {
    const file = await savedFile(tools);
    const there = elsewhere();
    await demonstrate(there, [kept('a'), kept('y')], CACTIHOG);
    renameConcept(there, BLICKET, 'toma berry');
    const before = tableOf(there);
    await mergeFromFile(there, file);
    expect(namesOf(there)).toEqual(['cactihog', 'toma berry', 'blicket']);
    expect(sourcesOf(there, CACTIHOG)).toEqual(['a.webp', 'y.webp', 'b.webp']);
    expect(there.said().at(-1)).toBe('Merged “Herbs”: 2 pictures and 1 concept came in.');
    const markers = tableOf(there).concepts.map(({ marker }) => marker);
    expect(new Set(markers).size).toBe(3);
    const ids = tableOf(there).concepts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    undo(there);
    expect({ ...tableOf(there), changedAt: 0 }).toEqual({ ...before, changedAt: 0 });
    expect(there.store.getState().past).toHaveLength(2);
  });

  it('says so where nothing is new', async ({ tools, said }) => {
    await mergeFromFile(tools, await savedFile(tools));
    expect(said().at(-1)).toBe('“Herbs” brings nothing that is not here already.');
  });

  it('changes nothing where the file is damaged', async ({ tools }) => {
    const file = await savedFile(tools);
    const before = tools.store.getState();
    await mergeFromFile(tools, new File([file.slice(0, -30)], 'Herbs.lcl'));
    expect(tools.store.getState()).toMatchObject({ session: before.session, past: before.past });
  });
});
