import { describe, expect, vi } from 'vitest';
import { editFirst } from './edit-first.ts';
import { quiet } from '../testing/until.ts';
import { it } from '../testing/studio-test.ts';

describe('what the system hands over once only', () => {
  it('is taken at once by the page that edits', async ({ tools }) => {
    const editHere = vi.fn();
    await editFirst({ ...tools, editHere });
    expect(editHere).not.toHaveBeenCalled();
  });

  it('waits in another page until that one edits, however long that takes', async ({ tools }) => {
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
