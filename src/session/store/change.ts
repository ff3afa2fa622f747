import { msg } from '@lingui/core/macro';
import { inside, type Words } from '../../languages/words.ts';
import { withoutRecords, type Session } from '../../domain/session/session.ts';
import { CLOSED_LAB } from './lab/lab-state.ts';
import { lastAnswer } from './context-on-table.ts';
import { mayEdit } from './may-edit.ts';
import { notify } from './notices.ts';
import { withoutFollowUps, type SessionStore } from './session-store.ts';
import { nextChangedAt } from './next-changed-at.ts';
import type { Tools } from './tools.ts';

/**
 * Undo and redo share one notice, and every offer to undo shares another, because only the latest of each is useful.
 */
const STEPPED = 'stepped';
const UNDOABLE = 'undoable';

/**
 * Nobody goes back more than a hundred steps. Without a limit, a long lesson would keep every table that it ever had.
 */
const STEPS = 100;

/**
 * Changes the session so that the change can be undone. Every change of the session goes through here. Returns `false`
 * if nothing changed.
 *
 * @param what what the visitor did, completing "Undo: …"
 * @param mergeKey consecutive changes with the same key are one step (the files of one drop, the ticks of one slider
 * move)
 */
export function change(
  { store, now }: Pick<Tools, 'store' | 'now'>,
  what: Words,
  alter: (session: Session) => Session,
  mergeKey: string | null = null,
): boolean {
  const { session, past } = store.getState();
  const altered = alter(session);
  if (altered === session || !mayEdit(store)) return false;
  const last = past.at(-1);
  const merges = mergeKey !== null && last?.mergeKey === mergeKey;
  store.setState({
    session: { ...altered, changedAt: nextChangedAt(store, now) },
    past: merges ? past : [...past, { what, before: asStep(session), mergeKey }].slice(-STEPS),
    future: [],
  });
  return true;
}

/** Undoes the last change. Episodes stay, because an answer that was given stays given. */
export function undo({ store, now }: Pick<Tools, 'store' | 'now'>): void {
  const { session, past, future, drops } = store.getState();
  const step = past.at(-1);
  if (!step || !mayEdit(store)) return;
  store.setState({
    session: restored(step.before, session, nextChangedAt(store, now)),
    past: past.slice(0, -1),
    future: [...future, { ...step, before: asStep(session) }],
    drops: drops.map((drop) => (drop.key === step.mergeKey ? { ...drop, takenBack: true } : drop)),
  });
  notify(store, { id: STEPPED, tone: 'info', text: msg`Undone: ${{ what: inside(step.what) }}.` });
}

/** Does the last undone change again. */
export function redo({ store, now }: Pick<Tools, 'store' | 'now'>): void {
  const { session, past, future } = store.getState();
  const step = future.at(-1);
  if (!step || !mayEdit(store)) return;
  store.setState({
    session: restored(step.before, session, nextChangedAt(store, now)),
    past: [...past, { ...step, before: asStep(session), mergeKey: null }],
    future: future.slice(0, -1),
  });
  notify(store, { id: STEPPED, tone: 'info', text: msg`Redone: ${{ what: inside(step.what) }}.` });
}

/** The notice after something was removed. One press brings it back. */
export function notifyUndoable(tools: Pick<Tools, 'store' | 'now'>, text: Words): void {
  const step = tools.store.getState().past.at(-1);
  notify(tools.store, {
    id: UNDOABLE,
    tone: 'info',
    text,
    action: {
      label: msg`Undo`,
      run: () => {
        if (tools.store.getState().past.at(-1) === step) undo(tools);
        else
          notify(tools.store, { tone: 'info', text: msg`Other changes came after it: use Undo.` });
      },
    },
  });
}

/**
 * Opens another session on the table, with its last answer if that is still the answer to it. Its steps of undo begin
 * anew.
 */
export function openOnTable(store: SessionStore, session: Session): void {
  const { discarded, engines: before, talk, lab } = store.getState();
  const orderSeed = session.episodes.at(-1)?.linkContext.orderSeed ?? before.orderSeed;
  const engines = { ...before, orderSeed };
  store.setState({
    session,
    discarded: discarded === session.id ? null : discarded,
    past: [],
    future: [],
    engines,
    ask: lastAnswer({ session, engines }),
    // A run is about the table that it began with. The paper's experiment is about no table.
    lab: { ...CLOSED_LAB, paper: lab.paper },
    ...withoutFollowUps(talk),
  });
}

/**
 * The part of a session that a step of undo needs. Episodes and runs stay anyway, and a hundred steps would keep them in memory
 * long after the session.
 */
function asStep(session: Session): Session {
  return withoutRecords(session);
}

function restored(before: Session, now: Session, changedAt: number): Session {
  return {
    ...before,
    episodes: now.episodes,
    whatIfs: now.whatIfs,
    runs: now.runs,
    asksAtOnce: now.asksAtOnce,
    changedAt,
  };
}
