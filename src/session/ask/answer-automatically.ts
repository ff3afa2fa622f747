import { linkContextKey, type LinkContextRefusal } from '../../domain/lcl/link-context.ts';
import { ask, type Asking } from './ask.ts';
import { contextOnTable } from '../store/context-on-table.ts';
import { isByAnother, modelNameInUse } from '../store/engines-state.ts';
import type { StudioState } from '../store/session-store.ts';

/** Acts that follow each other at once, as when the undo key is held down, lead to one question only. */
const SETTLE_MS = 30;

/**
 * Answers without a press of Ask, if the session says so. It answers as soon as picture and support set are there, and
 * again whenever they change. While pictures of a drop are still being read, it waits for the last of them. Returns a
 * function that stops it.
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
      // Only the page that edits asks. This page shows the answer of that one.
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
      // Something was missing, and it has come. That is a change of the store too, so this function runs again.
      store.setState({ ask: { kind: 'idle' } });
      return;
    }
    const key = linkContextKey(context.value);
    // The session is part of the key, because a copy of a session asks the same. So is the engine, because another
    // engine must be asked anew.
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
    // Only when Mini has opened, and its name is known, can an earlier answer prove to be another model's.
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
 * Whether the visitor replaced a picture that was asked about by another. This act changes nothing else, so the
 * question need not wait. Undo and redo change the picture too, but they come in quick rows. One can see that, because
 * there is then always a step to redo before or after the change.
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

/** An answer to pictures that are gone must not stay in view. A refusal must name what is missing now. */
function showMissing(store: Asking['store'], refusal: LinkContextRefusal): void {
  const { ask: state } = store.getState();
  if (state.kind === 'idle') return;
  if (state.kind !== 'refused') store.setState({ ask: { kind: 'idle' }, whatIf: { kind: 'none' } });
  else if (state.refusal !== refusal) store.setState({ ask: { kind: 'refused', refusal } });
}
