import { beforeEach, describe, expect, it } from 'vitest';
import { createSessionStore, type SessionStore, type SpokenState } from '../store/session-store.ts';
import { emptySession } from '../testing/tools-for-tests.ts';
import { startTask, type Place } from './start-task.ts';

const SPOKEN: Place<SpokenState> = {
  read: ({ spoken }) => spoken,
  write: (spoken) => ({ spoken }),
};
const speaking = (said: string): SpokenState => ({ kind: 'speaking', episodeId: 'e', said });

let store: SessionStore;
beforeEach(() => {
  store = createSessionStore(emptySession());
});
const spoken = () => store.getState().spoken;

describe('a task', () => {
  it('writes how far it is, and what came of it', () => {
    const task = startTask(store, SPOKEN, speaking(''));
    task.update(() => speaking('there'));
    expect(spoken()).toEqual(speaking('there'));
    expect(task.isCurrent()).toBe(true);
    task.finish(() => ({ spoken: { kind: 'none' } }));
    expect(spoken()).toEqual({ kind: 'none' });
    expect(task.isCurrent()).toBe(false);
    expect(task.signal.aborted).toBe(false);
  });

  it('writes nothing once another has taken its place, even one with the same state', () => {
    const earlier = startTask(store, SPOKEN, speaking(''));
    const later = startTask(store, SPOKEN, speaking(''));
    expect([earlier, later].map(({ signal }) => signal.aborted)).toEqual([true, false]);
    earlier.update(() => speaking('of the earlier one'));
    earlier.finish(() => ({ spoken: { kind: 'none' } }));
    expect(spoken()).toEqual(speaking(''));
    expect([earlier.isCurrent(), later.isCurrent()]).toEqual([false, true]);
  });

  it('waits for the question on the table, unless it is overtaken first', async () => {
    store.setState({ ask: { kind: 'answering', previous: null } });
    const earlier = startTask(store, SPOKEN, speaking(''));
    const turn = earlier.turn();
    const later = startTask(store, SPOKEN, speaking(''));
    await turn;
    expect(earlier.isCurrent()).toBe(false);
    let has = false;
    const waiting = later.turn().then(() => (has = true));
    await Promise.resolve();
    expect(has).toBe(false);
    store.setState({ ask: { kind: 'idle' } });
    await waiting;
    expect(later.isCurrent()).toBe(true);
  });
});
