import { LCL_QUESTION } from '../../domain/lcl/conversation.ts';
import type { Episode } from '../../domain/session/episode.ts';
import { taughtIn, type LinkContext } from '../../domain/lcl/link-context.ts';
import { answerEpisode } from './ask.ts';
import type { Contender, ContenderState, OpenCompare } from '../store/hub-state.ts';
import { newId } from '../store/new-id.ts';
import { patchHub } from '../store/patch-hub.ts';
import type { HubAnswerer, Tools } from '../store/tools.ts';
import { waitForState } from '../store/wait-for-state.ts';

type Comparing = Pick<Tools, 'store' | 'engine' | 'engines' | 'now'>;

/**
 * Puts the question of an episode to every engine that is there, one after another: Mini, nearest centroid, the hub model
 * with the link context and without it. One that fails leaves the others their turn. Nothing of it is recorded.
 */
export async function compare(tools: Comparing, base: Episode): Promise<void> {
  const { store } = tools;
  const run = newId();
  const contenders = contendersIn(tools);
  const columns = contenders.map((contender) => ({
    contender,
    state: { kind: 'waiting' } as ContenderState,
  }));
  patchHub(store, { compare: { kind: 'open', run, base, columns, isRunning: true } });
  const isMine = () => {
    const { compare: now } = store.getState().hub;
    return now.kind === 'open' && now.run === run && now.isRunning;
  };
  const withdrawing = new AbortController();
  const unsubscribe = store.subscribe(() => {
    if (!isMine()) withdrawing.abort();
  });
  for (const contender of contenders) {
    const tell = (state: ContenderState) => {
      if (isMine()) setColumn(tools, contender, state);
    };
    // The table's own question must not be displaced.
    await waitForState(store, ({ ask }) => !isMine() || ask.kind !== 'answering');
    if (!isMine()) break;
    await answerAs(tools, contender, base, withdrawing.signal, tell);
  }
  unsubscribe();
  if (isMine()) patchCompare(tools, { isRunning: false });
}

/** Leaves those whose turn has not come unasked. */
export function stopComparing(tools: Pick<Tools, 'store'>): void {
  const { compare: now } = tools.store.getState().hub;
  if (now.kind !== 'open') return;
  const columns = now.columns.map((column) =>
    column.state.kind === 'waiting' || column.state.kind === 'answering'
      ? { ...column, state: { kind: 'stopped' as const } }
      : column,
  );
  patchCompare(tools, { columns, isRunning: false });
}

export function closeCompare({ store }: Pick<Tools, 'store'>): void {
  patchHub(store, { compare: { kind: 'closed' } });
}

function contendersIn({ engines }: Comparing): readonly Contender[] {
  return [
    'mini',
    ...(engines.centroid ? (['centroid'] as const) : []),
    ...(engines.hub() ? (['hub', 'vanilla'] as const) : []),
  ];
}

/** Has one contender answer; `tell` is told how far it is. */
async function answerAs(
  tools: Comparing,
  contender: Contender,
  base: Episode,
  signal: AbortSignal,
  tell: (state: ContenderState) => void,
): Promise<void> {
  const { engines, store } = tools;
  const isHub = contender === 'hub' || contender === 'vanilla';
  const hub = isHub ? engines.hub() : null;
  tell({ kind: 'answering' });
  const context = contextFor(contender, base.linkContext, store.getState().hub.orderSeed);
  const asked = { mini: engines.mini, centroid: engines.centroid, hub, vanilla: hub }[contender];
  // The visitor chose another engine meanwhile: nobody is asked in its name.
  if (!asked) return;
  const answered = await answerEpisode(tools, context, base.concepts, {
    answer: (linkContext) => asked.answer(linkContext, signal),
    stateIn: ({ hub: { mini, engine } }) => (hub ? engine : mini),
  });
  if (!answered.ok) {
    tell({ kind: 'failed', failure: answered.failure });
    return;
  }
  const episode = answered.value;
  tell({ kind: 'answered', episode, words: null });
  if (hub && !signal.aborted) await speakAside(hub, episode, signal, tell);
}

/** Its words are an extra: without them the answer stands. */
async function speakAside(
  hub: HubAnswerer,
  episode: Episode,
  signal: AbortSignal,
  tell: (state: ContenderState) => void,
): Promise<void> {
  const { supportSet, query } = episode.linkContext;
  const free = { supportSet, imageId: query.imageId, turns: [], question: LCL_QUESTION };
  const speak = (words: string) => tell({ kind: 'answered', episode, words });
  const spoken = await hub.converse(free, speak, signal);
  if (spoken.ok) speak(spoken.value.text);
}

/** The question as this contender reads it. What was asked in an order is asked again in that order. */
function contextFor(contender: Contender, base: LinkContext, orderSeed: number): LinkContext {
  const { orderSeed: baseSeed, ...unordered } = base;
  const { query, labels } = base;
  switch (contender) {
    case 'mini':
    case 'centroid':
      return unordered;
    case 'hub':
      return baseSeed === undefined
        ? { ...taughtIn(base.supportSet, orderSeed), labels, query }
        : base;
    case 'vanilla':
      return { supportSet: [], labels, query, orderSeed: baseSeed ?? orderSeed };
  }
}

function setColumn(tools: Pick<Tools, 'store'>, contender: Contender, state: ContenderState): void {
  const { compare: now } = tools.store.getState().hub;
  if (now.kind !== 'open') return;
  const columns = now.columns.map((column) =>
    column.contender === contender ? { ...column, state } : column,
  );
  patchCompare(tools, { columns });
}

function patchCompare({ store }: Pick<Tools, 'store'>, patch: Partial<OpenCompare>): void {
  patchHub(store, ({ compare: now }) =>
    now.kind === 'open' ? { compare: { ...now, ...patch } } : {},
  );
}
