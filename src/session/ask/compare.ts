import { LCL_QUESTION } from '../../domain/lcl/conversation.ts';
import type { Episode } from '../../domain/session/episode.ts';
import { taughtIn, type LinkContext } from '../../domain/lcl/link-context.ts';
import type {
  CompareColumn,
  Contender,
  ContenderState,
  OpenCompare,
} from '../store/compare-state.ts';
import type { HubAnswerer } from '../../ports/answerers.ts';
import type { Tools } from '../store/tools.ts';
import { answerEpisode } from './ask.ts';
import { startTask, type Place } from './start-task.ts';

type Comparing = Pick<Tools, 'store' | 'engine' | 'engines' | 'now'>;

const COMPARE: Place<OpenCompare> = {
  read: ({ compare: open }) => open,
  write: (open) => ({ compare: open }),
};

/**
 * Puts the question of an episode to every available engine, one after another. These are Mini, nearest centroid, and
 * the hub model with and without the link context. If one fails, the others still get their turn. Nothing of it is
 * recorded.
 */
export async function compare(tools: Comparing, base: Episode): Promise<void> {
  const contenders = contendersIn(tools);
  const task = startTask(tools.store, COMPARE, {
    kind: 'open',
    base,
    columns: contenders.map((contender): CompareColumn => ({
      contender,
      state: { kind: 'waiting' },
    })),
    isRunning: true,
  });
  for (const contender of contenders) {
    await task.turn();
    if (!task.isCurrent()) break;
    await answerAs(tools, contender, base, task.signal, (state) =>
      task.update((open) => withColumn(open, contender, state)),
    );
  }
  task.finish((open) => ({ compare: { ...open, isRunning: false } }));
}

/** Stops the comparison. Engines whose turn has not come are not asked. */
export function stopComparing({ store }: Pick<Tools, 'store'>): void {
  const { compare: open } = store.getState();
  if (open.kind !== 'open') return;
  const columns = open.columns.map((column) =>
    column.state.kind === 'waiting' || column.state.kind === 'answering'
      ? { ...column, state: { kind: 'stopped' as const } }
      : column,
  );
  store.setState({ compare: { ...open, columns, isRunning: false } });
}

export function closeCompare({ store }: Pick<Tools, 'store'>): void {
  store.setState({ compare: { kind: 'closed' } });
}

function contendersIn({ engines }: Comparing): readonly Contender[] {
  return [
    'mini',
    ...(engines.centroid ? (['centroid'] as const) : []),
    ...(engines.hub() ? (['hub', 'vanilla'] as const) : []),
  ];
}

/** Has one contender answer. `tell` is called with its progress. */
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
  const context = contextFor(contender, base.linkContext, store.getState().engines.orderSeed);
  const asked = { mini: engines.mini, centroid: engines.centroid, hub, vanilla: hub }[contender];
  // The visitor chose another engine meanwhile, so there is no hub model to ask.
  if (!asked) return;
  const answered = await answerEpisode(tools, context, base.concepts, {
    answer: (linkContext) => asked.answer(linkContext, signal),
    stateIn: ({ engines: states }) => (hub ? states.hub : states.mini),
  });
  if (!answered.ok) {
    tell({ kind: 'failed', failure: answered.failure });
    return;
  }
  const episode = answered.value;
  tell({ kind: 'answered', episode, words: null });
  if (hub && !signal.aborted) await speakAside(hub, episode, signal, tell);
}

/** The free words are an extra. The answer stands without them. */
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

/**
 * The question as this contender reads it. If the question was asked in a certain order, the same order is used again.
 */
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

function withColumn(open: OpenCompare, contender: Contender, state: ContenderState): OpenCompare {
  const columns = open.columns.map((column) =>
    column.contender === contender ? { ...column, state } : column,
  );
  return { ...open, columns };
}
