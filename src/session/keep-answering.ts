import {
  buildLinkContext,
  linkContextKey,
  type LinkContext,
  type LinkContextRefusal,
} from '../domain/link-context.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Session } from '../domain/session.ts';
import { supportSetOf } from '../domain/support-set.ts';
import { ask, type Asking } from './ask.ts';

/** Acts that follow each other at once (a step of undo held down) are one question. */
const SETTLE_MS = 30;

/**
 * Answers as soon as picture and support set are there, and again whenever they change, if the session says so. While
 * pictures of a drop are still on their way it waits for the last of them. Returns a function that stops it.
 */
export function keepAnswering(tools: Asking): () => void {
  const { store } = tools;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempted: string | null = null;

  const withdraw = () => {
    clearTimeout(timer);
    timer = undefined;
  };

  const look = (isAsked: boolean) => {
    const { session, ask: state, arriving, editing } = store.getState();
    if (editing.kind !== 'here') {
      // The page that edits asks, and this one shows what it was answered.
      withdraw();
      attempted = null;
      return;
    }
    const context = contextOf(session);
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
    // Two sessions may ask the same: one of them may be a copy of the other.
    const attempt = `${session.id}\n${key}`;
    const isAnswered =
      state.kind === 'answered' && linkContextKey(state.episode.linkContext) === key;
    if (isAnswered || isAsked) {
      withdraw();
      attempted = attempt;
    } else if (!session.asksAtOnce) {
      if (timer !== undefined) attempted = null;
      withdraw();
    } else if (arriving !== null) {
      withdraw();
      attempted = null;
    } else if (attempt !== attempted) {
      withdraw();
      attempted = attempt;
      timer = setTimeout(() => {
        timer = undefined;
        void ask(tools);
      }, SETTLE_MS);
    }
  };

  look(false);
  const unsubscribe = store.subscribe((state, before) => {
    const turned = state.ask !== before.ask;
    const settled = state.arriving === null && before.arriving !== null;
    const moved = state.editing !== before.editing;
    if (turned || settled || moved || state.session !== before.session)
      look(turned && state.ask.kind === 'answering');
  });
  return () => {
    withdraw();
    unsubscribe();
  };
}

/** What would be asked now; `null` while something is missing. */
export function questionKey(session: Session): string | null {
  const context = contextOf(session);
  return context.ok ? linkContextKey(context.value) : null;
}

function contextOf({ concepts, query }: Session): Outcome<LinkContext, LinkContextRefusal> {
  return buildLinkContext(supportSetOf(concepts), query);
}

/** An answer to pictures that are gone must not stay in view; a refusal must name what is missing now. */
function showMissing(store: Asking['store'], refusal: LinkContextRefusal): void {
  const { ask: state } = store.getState();
  if (state.kind === 'idle') return;
  if (state.kind !== 'refused') store.setState({ ask: { kind: 'idle' }, whatIf: { kind: 'none' } });
  else if (state.refusal !== refusal) store.setState({ ask: { kind: 'refused', refusal } });
}
