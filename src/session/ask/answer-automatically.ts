import { linkContextKey, type LinkContextRefusal } from '../../domain/lcl/link-context.ts';
import { ask, type Asking } from './ask.ts';
import { contextOnTable } from '../store/context-on-table.ts';
import { isByAnother, modelNameInUse } from '../store/engines-state.ts';
import type { StudioState } from '../store/session-store.ts';

/** Acts that follow each other at once (a step of undo held down) are one question. */
const SETTLE_MS = 30;

/**
 * Answers as soon as picture and support set are there, and again whenever they change, if the session says so. While
 * pictures of a drop are still on their way it waits for the last of them. Returns a function that stops it.
 */
export function answerAutomatically(tools: Asking): () => void {
  const { store } = tools;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempted: string | null = null;

  const withdraw = () => {
    clearTimeout(timer);
    timer = undefined;
  };

  const askNow = () => {
    timer = undefined;
    void ask(tools);
  };

  const look = (isAsked: boolean, isNext = false) => {
    const studio = store.getState();
    const { session, ask: state, pendingPictures, editing, engines } = studio;
    if (editing.kind !== 'here') {
      // The page that edits asks, and this one shows what it was answered.
      withdraw();
      attempted = null;
      return;
    }
    const context = contextOnTable(studio);
    if (!context.ok) {
      withdraw();
      attempted = null;
      showMissing(store, context.failure);
      return;
    }
    if (state.kind === 'refused') {
      // What was missing is there: the store tells of this change, and the look comes again.
      store.setState({ ask: { kind: 'idle' } });
      return;
    }
    const key = linkContextKey(context.value);
    // Two sessions may ask the same: one of them may be a copy of the other. Another engine is asked anew.
    const attempt = `${session.id}\n${engines.chosen}\n${key}`;
    const isAnswered =
      state.kind === 'answered' &&
      linkContextKey(state.episode.linkContext) === key &&
      !isByAnother(state.episode, studio);
    if (isAnswered || isAsked) {
      withdraw();
      attempted = attempt;
    } else if (!session.asksAtOnce) {
      if (timer !== undefined) attempted = null;
      withdraw();
    } else if (pendingPictures !== null) {
      withdraw();
      attempted = null;
    } else if (attempt !== attempted) {
      withdraw();
      attempted = attempt;
      if (isNext) askNow();
      else timer = setTimeout(askNow, SETTLE_MS);
    }
  };

  look(false);
  const unsubscribe = store.subscribe((state, before) => {
    const turned = state.ask !== before.ask;
    const settled = state.pendingPictures === null && before.pendingPictures !== null;
    const moved = state.editing !== before.editing;
    const { chosen, orderSeed } = before.engines;
    const other = state.engines.chosen !== chosen || state.engines.orderSeed !== orderSeed;
    // An answer of yesterday turns out to be another model's once Mini is open and has its name.
    const named = modelNameInUse(state) !== modelNameInUse(before);
    if (named && state.ask.kind === 'answered' && isByAnother(state.ask.episode, state))
      attempted = null;
    if (turned || settled || moved || other || named || state.session !== before.session)
      look(turned && state.ask.kind === 'answering', isNextQuestion(before, state));
  });
  return () => {
    withdraw();
    unsubscribe();
  };
}

/**
 * Whether another picture was chosen in the place of one that was asked about. Nothing else belongs to this act, so nothing
 * is waited for. Undo and redo do the same, but they come in rows, and there always is a step to redo before or after them.
 */
function isNextQuestion(before: StudioState, after: StudioState): boolean {
  const { query, concepts } = before.session;
  const next = after.session.query;
  return (
    query !== null &&
    next !== null &&
    query.imageId !== next.imageId &&
    concepts === after.session.concepts &&
    before.future.length === 0 &&
    after.future.length === 0
  );
}

/** An answer to pictures that are gone must not stay in view; a refusal must name what is missing now. */
function showMissing(store: Asking['store'], refusal: LinkContextRefusal): void {
  const { ask: state } = store.getState();
  if (state.kind === 'idle') return;
  if (state.kind !== 'refused') store.setState({ ask: { kind: 'idle' }, whatIf: { kind: 'none' } });
  else if (state.refusal !== refusal) store.setState({ ask: { kind: 'refused', refusal } });
}
