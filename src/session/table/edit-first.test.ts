import { describe, expect, it, vi } from 'vitest';
import { editFirst } from './edit-first.ts';
import { toolsForTests } from '../testing/tools-for-tests.ts';
import { quiet } from '../testing/until.ts';

describe('what the system hands over once only', () => {
  it('is taken at once by the page that edits', async () => {
    const editHere = vi.fn();
    await editFirst({ ...toolsForTests(), editHere });
    expect(editHere).not.toHaveBeenCalled();
  });

  it('waits in another page until that one edits, however long that takes', async () => {
    const tools = toolsForTests();
    const become = (kind: 'here' | 'coming' | 'elsewhere') =>
      tools.store.setState({ editing: { kind } });
    become('elsewhere');
    const taken = vi.fn();
    const waiting = editFirst({ ...tools, editHere: () => become('coming') }).then(taken);
    expect(tools.store.getState().editing.kind).toBe('coming');
    // The other page goes on: pictures are on their way there.
    become('elsewhere');
    await quiet();
    expect(taken).not.toHaveBeenCalled();
    become('here');
    await waiting;
    expect(taken).toHaveBeenCalledOnce();
  });
});
