import { describe, expect } from 'vitest';
import { deleteConcept } from './arrange.ts';
import { openOnTable, undo } from '../store/change.ts';
import {
  demonstrateFolders,
  foldersTest as it,
  pictureFolder as folder,
} from '../testing/demonstrate-folders.ts';
import { emptySession, namesOf, type ToolsForTests } from '../testing/tools-for-tests.ts';
import { waitForState } from '../store/wait-for-state.ts';

describe('while folders are still on their way', () => {
  const begin = async (tools: ToolsForTests, contentOf: (name: string) => readonly string[]) => {
    tools.reading.hold();
    const drop = demonstrateFolders(tools, [folder('foxes', 'a', 'b'), folder('owls', 'c')]);
    tools.reading.letOne();
    await waitForState(
      tools.store,
      () => contentOf('foxes').length === 1 && contentOf('foxes')[0] === 'a.png',
    );
    return drop;
  };

  it('another session may come to the table: nothing more lands anywhere', async ({
    tools,
    table,
    said,
    contentOf,
  }) => {
    const drop = begin(tools, contentOf);
    await waitForState(tools.store, () => contentOf('foxes')[0] === 'a.png');
    openOnTable(tools.store, emptySession('tuesday'));
    tools.reading.release();
    await drop;
    expect(table()).toEqual(emptySession('tuesday'));
    expect(said()).toEqual(['2 pictures had not come in yet and were left out.']);
  });

  it('the drop may be taken back: the rest stays away, and no other card gets it', async ({
    tools,
    table,
    contentOf,
  }) => {
    const drop = begin(tools, contentOf);
    await waitForState(tools.store, () => contentOf('foxes')[0] === 'a.png');
    undo(tools);
    tools.reading.release();
    await drop;
    expect(table().concepts).toEqual(emptySession().concepts);
  });

  it('a concept may be deleted: the folders behind it still come', async ({
    tools,
    table,
    said,
    contentOf,
  }) => {
    const drop = begin(tools, contentOf);
    await waitForState(tools.store, () => contentOf('foxes')[0] === 'a.png');
    deleteConcept(tools, table().concepts.find(({ name }) => name === 'foxes')?.id ?? '');
    tools.reading.release();
    await drop;
    expect(namesOf(tools)).toEqual(['cactihog', 'owls']);
    expect(said()).toContain('One picture had not come in yet and was left out.');
    expect(said()).toContain('One folder became the concept “owls”.');
  });
});
