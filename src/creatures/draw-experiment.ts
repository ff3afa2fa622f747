import type { DrawnExperiment } from '../domain/experiments/drawn-experiment.ts';
import type { ExperimentRequest } from '../domain/experiments/experiment-request.ts';
import { conceptsOf } from '../domain/experiments/recipes.ts';
import { drawn } from '../domain/evaluation/draw.ts';
import { pseudoWords } from '../domain/evaluation/pseudo-words.ts';
import { createPrng, mixSeeds } from '../kernel/prng.ts';
import { backgrounds } from './backgrounds.ts';
import { individual } from './individual.ts';
import { kindsOf, type PicturePlace, type RecipeKinds } from './recipe-kinds.ts';

/** Draws all pictures of an experiment. Recipe, numbers and seed alone decide each of them. */
export function drawExperiment(request: ExperimentRequest): DrawnExperiment {
  const kinds = kindsOf(request);
  const names = namesOf(request);
  const shotsOf = kinds.shots ?? (() => request.teach);
  return {
    concepts: names.map((name, concept) => ({
      name,
      demonstrations: Array.from({ length: shotsOf(concept) }, (_, nth) =>
        drawPlace(kinds, request, { concept, nth, phase: 'teach' }),
      ),
    })),
    tests: drawTests(kinds, request, names),
  };
}

/** One picture of each concept, to recognise an experiment by. */
export function drawFaces(request: ExperimentRequest): readonly string[] {
  const kinds = kindsOf(request);
  return Array.from({ length: conceptsOf(request.recipe) }, (_, concept) =>
    drawPlace(kinds, request, { concept, nth: 0, phase: 'teach' }),
  );
}

/** Words that mean nothing. They are 4 to 9 letters long. */
function namesOf({ recipe, seed }: ExperimentRequest): readonly string[] {
  const prng = createPrng(mixSeeds(seed, NAMES));
  return pseudoWords(conceptsOf(recipe), prng, { shortest: 4, longest: 9 });
}

/** Keeps the streams of names, order and pictures apart. */
const [NAMES, ORDER, PICTURES] = [101, 102, 103] as const;

/** What each test picture of an experiment shows, in the order of the tray. A stranger is one concept more. */
export function testPlaces(request: ExperimentRequest): readonly PicturePlace[] {
  const { recipe, test, seed } = request;
  const { stranger } = kindsOf(request);
  const sorts = conceptsOf(recipe) + (stranger ? 1 : 0);
  const asked = Array.from({ length: test }, (_, index): PicturePlace => ({
    concept: index % sorts,
    nth: Math.floor(index / sorts),
    phase: 'test',
  }));
  return drawn(asked, test, createPrng(mixSeeds(seed, ORDER)));
}

function drawTests(
  kinds: RecipeKinds,
  request: ExperimentRequest,
  names: readonly string[],
): DrawnExperiment['tests'] {
  const { stranger } = kinds;
  const { seed } = request;
  return testPlaces(request).map((place) => {
    const truth = names[place.concept];
    if (truth === undefined && stranger)
      return { svg: drawKind({ kind: stranger }, seed, place), truth: null };
    return { svg: drawKind(kinds.look(place), seed, place), truth: truth ?? null };
  });
}

function drawPlace(kinds: RecipeKinds, { seed }: ExperimentRequest, place: PicturePlace): string {
  return drawKind(kinds.look(place), seed, place);
}

/**
 * The nth picture of every concept has the same background, so that the background reveals nothing. Test pictures go
 * through the backgrounds from another place.
 */
function drawKind(
  { kind, setting }: ReturnType<RecipeKinds['look']>,
  seed: number,
  { concept, nth, phase }: PicturePlace,
): string {
  const from = mixSeeds(seed, PICTURES) + (phase === 'test' ? 5 : 0);
  const background = backgrounds[(from + nth) % backgrounds.length] ?? 'plain';
  const own = mixSeeds(seed, PICTURES, concept, nth, phase === 'test' ? 1 : 0);
  return individual(kind, own, { background, ...setting });
}
