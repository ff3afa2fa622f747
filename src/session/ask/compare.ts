import type { HubModelId } from '../../domain/models/hub-models.ts';
import { LCL_QUESTION } from '../../domain/lcl/conversation.ts';
import type { Episode } from '../../domain/session/episode.ts';
import { taughtIn, type LinkContext } from '../../domain/lcl/link-context.ts';
import type {
  CompareColumn,
  Contender,
  ContenderState,
  OpenCompare,
} from '../store/compare-state.ts';
import type { PretrainedModel } from '../../domain/models/pretrained-model.ts';
import type { Answerer, HubAnswerer } from '../../ports/answerers.ts';
import type { EngineState } from '../../ports/engine-state.ts';
import type { EnginesState } from '../store/engines-state.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { answerEpisode } from './ask.ts';
import { startTask, type Place } from './start-task.ts';

type Comparing = Pick<Tools, 'store' | 'engine' | 'engines' | 'now'>;

/** It names a picture by the names' text alone. */
export const BY_NAME = 'siglip2-base-names' satisfies HubModelId;

const COMPARE: Place<OpenCompare> = {
  read: ({ compare: open }) => open,
  write: (open) => ({ compare: open }),
};

/**
 * Puts the question of an episode to every available engine, one after another. These are Mini, nearest centroid, two
 * towers that know the names alone, and the hub model with and without the link context. If one fails, the others still
 * get their turn. Nothing of it is recorded.
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

function contendersIn({ engines, store }: Comparing): readonly Contender[] {
  return [
    'mini',
    ...(engines.centroid ? (['centroid'] as const) : []),
    ...(keptByName(store.getState()) ? (['by-name'] as const) : []),
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
  const { store } = tools;
  tell({ kind: 'answering' });
  const context = contextFor(contender, base.linkContext, store.getState().engines.orderSeed);
  const asked = askedOf(tools, contender);
  // The visitor chose another engine meanwhile, or removed the model, so there is nobody to ask.
  if (!asked) return;
  const answered = await answerEpisode(tools, context, base.concepts, {
    answer: (linkContext) => asked.engine.answer(linkContext, signal),
    stateIn: ({ engines: states }) => asked.stateOf(states),
  }).finally(() => asked.close?.());
  if (!answered.ok) {
    tell({ kind: 'failed', failure: answered.failure });
    return;
  }
  const episode = answered.value;
  tell({ kind: 'answered', episode, words: null });
  if (asked.speaks && !signal.aborted) await speakAside(asked.speaks, episode, signal, tell);
}

/** Who answers for a contender. */
interface AskedAs {
  readonly engine: Pick<Answerer, 'answer'>;
  readonly stateOf: (states: EnginesState) => EngineState;
  readonly speaks?: HubAnswerer;
  /** Gives back what was opened for this question alone. */
  readonly close?: () => void;
}

function askedOf({ engines, store }: Comparing, contender: Contender): AskedAs | null {
  switch (contender) {
    case 'mini':
      return { engine: engines.mini, stateOf: ({ mini }) => mini };
    case 'centroid':
      return engines.centroid ? { engine: engines.centroid, stateOf: ({ mini }) => mini } : null;
    case 'by-name': {
      const model = keptByName(store.getState());
      if (!model) return null;
      const engine = engines.beside(model);
      return { engine, stateOf: ({ beside }) => beside, close: () => engine.close() };
    }
    case 'hub':
    case 'vanilla': {
      const hub = engines.hub();
      return hub && { engine: hub, stateOf: (states) => states.hub, speaks: hub };
    }
  }
}

/** The model that answers by name alone, if it is on this device. */
function keptByName({ catalogue }: StudioState): PretrainedModel | null {
  const state = catalogue.models[BY_NAME];
  return state.kind === 'kept' ? state.model : null;
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
    case 'by-name':
      // Without the demonstrations, so that nothing of them can take part.
      return { supportSet: [], labels, query };
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
