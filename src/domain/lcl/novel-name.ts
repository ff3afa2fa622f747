import { skeletonOf } from './skeleton.ts';

/** Invented words: nobody has used them before, so a model can know them from the link context alone. */
// prettier-ignore
const invented = [
  'blicket', 'dax', 'wug', 'toma', 'fep', 'zorp', 'mipen', 'gorp', 'tulver', 'kiki',
  'modi', 'sarn', 'plim', 'vorna', 'quib', 'hudle', 'nalpo', 'oskit', 'jabo', 'yimmer',
];

/** The first invented name that is not taken; numbered once all are. */
export function novelName(taken: readonly string[]): string {
  const used = new Set(taken.map(skeletonOf));
  for (let round = 1; ; round++) {
    for (const word of invented) {
      const name = round === 1 ? word : `${word} ${round}`;
      if (!used.has(name)) return name;
    }
  }
}

/** Whether {@link novelName} made this name, which means that the visitor has not named the concept yet. */
export function isInvented(name: string): boolean {
  return invented.includes(name.replace(/ \d+$/, ''));
}
