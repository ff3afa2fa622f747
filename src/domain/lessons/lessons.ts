import type { Lesson } from './lesson.ts';

const ENGAGE = { frame: 'AILit 2026', codes: ['Engage with AI'] } as const;
const ENGAGE_AND_SHAPE = { frame: 'AILit 2026', codes: ['Engage with AI', 'Shape AI'] } as const;

/** The lessons, the shortest first. Their ids stand in addresses, so they never change their meaning. */
export const lessons = [
  {
    id: 'ten-minutes',
    steps: [
      { id: 'guess', minutes: 3 },
      { id: 'more', minutes: 3 },
      { id: 'swap', minutes: 3 },
      { id: 'exit', minutes: 1 },
    ],
    tags: [ENGAGE, { frame: 'AI4K12', codes: ['3-A-ii'] }, { frame: 'CSTA', codes: ['2-DA-09'] }],
    cards: [],
  },
  {
    id: 'twenty-five-minutes',
    steps: [
      { id: 'guess', minutes: 4 },
      { id: 'more', minutes: 5 },
      { id: 'swap', minutes: 4 },
      { id: 'trap', minutes: 5 },
      { id: 'mend', minutes: 5 },
      { id: 'exit', minutes: 2 },
    ],
    tags: [
      ENGAGE_AND_SHAPE,
      { frame: 'AI4K12', codes: ['3-A-ii', '3-C-i', '3-C-iii'] },
      { frame: 'CSTA', codes: ['2-DA-09', '2-IC-21'] },
    ],
    cards: [],
  },
  {
    id: 'forty-five-minutes',
    steps: [
      { id: 'guess', minutes: 5 },
      { id: 'more', minutes: 7 },
      { id: 'swap', minutes: 6 },
      { id: 'own', minutes: 12 },
      { id: 'trap', minutes: 4 },
      { id: 'mend', minutes: 3 },
      { id: 'stranger', minutes: 5 },
      { id: 'exit', minutes: 3 },
    ],
    tags: [
      ENGAGE_AND_SHAPE,
      { frame: 'AI4K12', codes: ['3-A-ii', '3-A-iv', '3-C-i', '3-C-iii'] },
      { frame: 'CSTA', codes: ['2-DA-09', '2-AP-17', '2-IC-21'] },
    ],
    cards: [],
  },
  {
    id: 'unplugged',
    steps: [
      { id: 'deal', minutes: 5 },
      { id: 'judge', minutes: 10 },
      { id: 'quarrel', minutes: 10 },
      { id: 'exit', minutes: 5 },
    ],
    tags: [
      ENGAGE,
      { frame: 'AI4K12', codes: ['3-A-ii', '3-C-i', '3-C-iii'] },
      { frame: 'CSTA', codes: ['2-IC-21'] },
    ],
    cards: [
      { recipe: 'stranger', teach: 4, test: 8, seed: 18 },
      { recipe: 'colour-tells', teach: 4, test: 8, seed: 11 },
    ],
  },
] as const satisfies readonly Lesson[];

export type LessonId = (typeof lessons)[number]['id'];

/** The lesson that an address names; `null` where it names none. */
export function lessonNamed(word: string | null): (Lesson & { readonly id: LessonId }) | null {
  return lessons.find(({ id }) => id === word) ?? null;
}
