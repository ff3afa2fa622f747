import type { NamesQuestion } from '../store/names-question.ts';
import type { SessionStore } from '../store/session-store.ts';
import { waitForState } from '../store/wait-for-state.ts';

/** Asks the visitor how the names of an archive are read; resolves with the answer. One question at a time is asked. */
export async function askNames(
  store: SessionStore,
  archive: string,
  readings: NamesQuestion['readings'],
): Promise<string | null> {
  if (store.getState().namesQuestion !== null)
    await waitForState(store, ({ namesQuestion }) => namesQuestion === null);
  return new Promise((resolve) => {
    const answer = (reading: string | null) => {
      store.setState({ namesQuestion: null });
      resolve(reading);
    };
    store.setState({ namesQuestion: { archive, readings, answer } });
  });
}
