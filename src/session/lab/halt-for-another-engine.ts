import type { RunSettings } from '../../domain/session/run-record.ts';
import type { Task } from '../ask/start-task.ts';
import type { SessionStore } from '../store/session-store.ts';
import { settledSettings } from './run-records.ts';
import { isOtherEngine } from './table-mark.ts';

/**
 * Halts a task of the lab as soon as another engine or encoder would answer the rest of it, because its answers must all
 * come from one. `begun` says who answers when it begins.
 */
export function haltForAnotherEngine(
  store: SessionStore,
  { isCurrent }: Pick<Task<object>, 'isCurrent'>,
  begun: RunSettings,
  halt: () => void,
): void {
  let settings = settledSettings(begun, store.getState());
  // An engine may be left before it has a name.
  const { chosen } = store.getState().engines;
  const unsubscribe = store.subscribe((studio) => {
    if (!isCurrent()) {
      unsubscribe();
      return;
    }
    settings = settledSettings(settings, studio);
    if (studio.engines.chosen === chosen && !isOtherEngine(settings, studio)) return;
    unsubscribe();
    halt();
  });
}
