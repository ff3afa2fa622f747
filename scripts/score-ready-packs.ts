import { drawExperiment, testPlaces } from '../src/creatures/draw-experiment.ts';
import { changesSides } from '../src/creatures/recipe-kinds.ts';
import { gradeOf, type Grade } from '../src/domain/evaluation/test-answer.ts';
import type { ExperimentRequest } from '../src/domain/experiments/experiment-request.ts';
import type { RecipeId } from '../src/domain/experiments/recipes.ts';
import { DEFAULT_THRESHOLD } from '../src/domain/session/session.ts';
import { encodePicture } from './bench/encode-gallery.ts';
import { drawSvg } from './bench/pictures/draw-svg.ts';
import type { QueryScores, Subject } from './bench/subject/subject.ts';

/** Recipes in which a test picture may look as the other concept was taught. */
const traps: ReadonlySet<RecipeId> = new Set([
  'colour-tells',
  'background-tells',
  'style-tells',
  'colour-misleads',
  'background-misleads',
  'style-misleads',
]);

/** How the model answers an experiment, as one line: the counts, and what the recipe is about. */
export async function scoreExperiment(
  subject: Subject,
  request: ExperimentRequest,
): Promise<string> {
  const { concepts, tests } = drawExperiment(request);
  const see = (svg: string) => encodePicture(subject, drawSvg(svg));
  const names = concepts.map(({ name }) => name);
  const shown = concepts.flatMap(({ name, demonstrations }) =>
    demonstrations.map((svg) => ({ svg, label: name })),
  );
  const demonstrations = await Promise.all(
    shown.map(async ({ svg, label }) => ({ features: await see(svg), label })),
  );
  const linked = await subject.link(demonstrations);
  const asked = await Promise.all(tests.map(({ svg }) => see(svg)));
  const scores = await linked.score(asked, names);
  const graded = tests.map(({ truth }, index): Grade => {
    const { labels = [], none = 0 } = scores[index] ?? {};
    return gradeOf(names, { truth, scores: { labels, none } }, DEFAULT_THRESHOLD);
  });
  const counts = (of: readonly Grade[]) => {
    const count = (grade: Grade) => of.filter((one) => one === grade).length;
    return `${count('right')} of ${of.length} right, ${count('wrong')} wrong, ${count('quiet')} not sure`;
  };
  const places = testPlaces(request);
  const pick = (isWanted: (place: (typeof places)[number]) => boolean) =>
    counts(graded.filter((_, index) => places[index] && isWanted(places[index])));
  const parts = [counts(graded)];
  if (traps.has(request.recipe))
    parts.push(
      `as taught ${pick((place) => !changesSides(place))}`,
      `sides changed ${pick(changesSides)}`,
    );
  if (request.recipe === 'imbalance')
    parts.push(
      `the larger ${pick(({ concept }) => concept === 0)}`,
      `the smaller ${pick(({ concept }) => concept === 1)}`,
    );
  if (request.recipe === 'stranger')
    parts.push(
      `the taught ${pick(({ concept }) => concept < 2)}`,
      `the stranger ${pick(({ concept }) => concept === 2)}`,
    );
  if (request.recipe === 'wrong-label') {
    const wrong = request.teach - 1;
    const gains = await Promise.all(
      demonstrations.map(async (_, left) => {
        const others = [...demonstrations.keys()].filter((index) => index !== left);
        const without = await linked.score(asked, names, others);
        return truthIn(names, tests, without) - truthIn(names, tests, scores);
      }),
    );
    const rank = gains.filter((gain) => gain > (gains[wrong] ?? 0)).length + 1;
    parts.push(`leaving out the wrong one helps the truth most but for ${rank - 1} others`);
  }
  return parts.join('; ');
}

/** The mean log-probability of the true names. */
function truthIn(
  names: readonly string[],
  tests: readonly { readonly truth: string | null }[],
  scores: readonly QueryScores[],
): number {
  const shares = tests.map(({ truth }, index) => {
    const { labels = [], none = 0 } = scores[index] ?? {};
    const whole = [...labels, none].reduce((sum, score) => sum + Math.exp(score), 0);
    return (labels[names.indexOf(truth ?? '')] ?? none) - Math.log(whole);
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
