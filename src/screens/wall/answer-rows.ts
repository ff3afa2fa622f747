import type { AnswerScene } from '../../domain/presenting/wall-scene.ts';

/** As many rows as can be read from the last row of a classroom. */
const ROWS = 6;

/** The places of the choices that are shown, in their order. What has votes and what is likely come first into it. */
export function rowsOfAnswer({
  choices,
  probabilities,
  votes,
  saidChoice,
}: Pick<AnswerScene, 'choices' | 'probabilities' | 'votes' | 'saidChoice'>) {
  const weight = (place: number) =>
    (place === saidChoice ? 1e6 : 0) +
    (votes?.counts[place] ?? 0) * 1000 +
    (probabilities[place] ?? 0);
  const rows = choices
    .map((_, place) => place)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, ROWS)
    .sort((one, other) => one - other);
  return { rows, others: choices.length - rows.length };
}
