import type { LessonOpening } from './lesson.ts';

/** The ways to teach badly that the packs show. */
export const TRAPS = ['background', 'imbalance', 'look-alikes', 'stranger'] as const;
export type TrapId = (typeof TRAPS)[number];

interface TrapPack {
  readonly opens: LessonOpening;
  /** The session without the fault, with the same test. */
  readonly mended: LessonOpening | null;
}

/** One pack for each trap. What Mini answers to it stands in its words. */
export const trapPacks: Readonly<Record<TrapId, TrapPack>> = {
  background: { opens: { kind: 'pack', pack: 'trap' }, mended: null },
  imbalance: {
    opens: {
      kind: 'drawn',
      request: { recipe: 'unequal-look-alikes', teach: 4, test: 8, seed: 15 },
    },
    mended: { kind: 'drawn', request: { recipe: 'look-alikes', teach: 4, test: 8, seed: 15 } },
  },
  'look-alikes': {
    opens: { kind: 'drawn', request: { recipe: 'look-alikes', teach: 1, test: 8, seed: 15 } },
    mended: { kind: 'drawn', request: { recipe: 'look-alikes', teach: 4, test: 8, seed: 15 } },
  },
  stranger: {
    opens: { kind: 'drawn', request: { recipe: 'stranger', teach: 4, test: 9, seed: 1 } },
    mended: null,
  },
};
