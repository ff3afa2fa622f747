import type { ExperimentRequest } from '../experiments/experiment-request.ts';

/** The steps of all lessons. A step means the same in each of them. */
export type StepId =
  | 'guess'
  | 'more'
  | 'swap'
  | 'own'
  | 'trap'
  | 'mend'
  | 'stranger'
  | 'deal'
  | 'judge'
  | 'quarrel'
  | 'exit';

/** The session that a step works with. */
export type LessonOpening =
  /** A pack that came with the page. `waits`: its first question is not asked yet, so that the class can guess. */
  | { readonly kind: 'pack'; readonly pack: string; readonly waits?: boolean }
  /** Creatures that the page draws. */
  | { readonly kind: 'drawn'; readonly request: ExperimentRequest }
  /** An empty session. */
  | { readonly kind: 'blank' };

/** Where the class looks during a step: a zone, or a page of the lab. */
export type LessonPlace = 'teach' | 'ask' | 'why' | 'test';

/** A step of any lesson. */
interface StepPlan {
  /** The sessions that it can open. One that goes on with the session of the step before opens none. */
  readonly opens: readonly LessonOpening[];
  /** `null` for a step on paper. */
  readonly looksAt: LessonPlace | null;
}

const pack = (name: string): LessonOpening => ({ kind: 'pack', pack: name });

/** Look-alikes with the same test each time. More examples are the only difference. */
const alike = (teach: number): LessonOpening => ({
  kind: 'drawn',
  request: { recipe: 'look-alikes', teach, test: 8, seed: 15 },
});

const STRANGER: LessonOpening = {
  kind: 'drawn',
  request: { recipe: 'stranger', teach: 4, test: 9, seed: 1 },
};

export const steps: Readonly<Record<StepId, StepPlan>> = {
  guess: { opens: [{ kind: 'pack', pack: 'strangers', waits: true }], looksAt: 'ask' },
  more: { opens: [alike(1), alike(2), alike(4)], looksAt: 'test' },
  swap: { opens: [pack('strangers')], looksAt: 'why' },
  own: { opens: [{ kind: 'blank' }], looksAt: 'teach' },
  trap: { opens: [pack('trap')], looksAt: 'test' },
  mend: { opens: [], looksAt: 'teach' },
  stranger: { opens: [STRANGER], looksAt: 'test' },
  deal: { opens: [], looksAt: null },
  judge: { opens: [], looksAt: null },
  quarrel: { opens: [], looksAt: null },
  exit: { opens: [], looksAt: null },
};

/** A frame of competences. Its codes are the same in every language. */
interface Tag {
  readonly frame: 'AILit 2026' | 'AI4K12' | 'CSTA';
  readonly codes: readonly string[];
}

export interface Lesson {
  readonly id: string;
  readonly steps: readonly { readonly id: StepId; readonly minutes: number }[];
  readonly tags: readonly Tag[];
  /** The sets of cards that are printed for it. The class reads the cards of a set in their order. */
  readonly cards: readonly ExperimentRequest[];
}

/** The minutes of a lesson. */
export function minutesOf({ steps: each }: Pick<Lesson, 'steps'>): number {
  return each.reduce((sum, { minutes }) => sum + minutes, 0);
}
