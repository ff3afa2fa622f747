import { describe, expect, it } from 'vitest';
import { codeOf, type ExperimentRequest } from '../domain/experiments/experiment-request.ts';
import { readyPacks } from '../domain/experiments/ready-packs.ts';
import { recipes, type RecipeId } from '../domain/experiments/recipes.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { drawExperiment, drawFaces } from './draw-experiment.ts';
import { kindsOf, type PicturePlace } from './recipe-kinds.ts';

const request = (recipe: RecipeId, more: Partial<ExperimentRequest> = {}): ExperimentRequest => ({
  ...{ recipe, teach: 4, test: 8, seed: 5 },
  ...more,
});
const everyRecipe = recipes;
const shown = (recipe: RecipeId, place: PicturePlace) => kindsOf(request(recipe)).look(place);

describe('an experiment on demand', () => {
  it.each(everyRecipe)('of %s is the same for the same seed, and another for another', (recipe) => {
    const first = drawExperiment(request(recipe));
    expect(drawExperiment(request(recipe))).toEqual(first);
    expect(drawExperiment(request(recipe, { seed: 6 }))).not.toEqual(first);
    expect(first.tests).toHaveLength(8);
    expect(drawFaces(request(recipe))).toEqual(
      first.concepts.map(({ demonstrations }) => demonstrations[0]),
    );
  });

  it.each(everyRecipe)('of %s never tests with a picture that it teaches', (recipe) => {
    const { concepts, tests } = drawExperiment(request(recipe, { teach: 8, test: 12 }));
    const all = [
      ...concepts.flatMap(({ demonstrations }) => demonstrations),
      ...tests.map(({ svg }) => svg),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('is what an address that was shared once meant at the time', async () => {
    const hashOf = (isNewer: boolean) => {
      const packs = readyPacks.filter((pack) => newer.includes(pack.request.recipe) === isNewer);
      const texts = packs.map(({ request: asked }) => JSON.stringify(drawExperiment(asked)));
      return sha256Hex(new TextEncoder().encode(texts.join('\n')));
    };
    const newer: readonly RecipeId[] = ['colour-misleads', 'background-misleads', 'style-misleads'];
    expect(await hashOf(false)).toMatchInlineSnapshot(
      `"d74f637975cc5d3725ca04444ddc0fc44a55f901bcc7455ce107d0dd56110f38"`,
    );
    expect(await hashOf(true)).toMatchInlineSnapshot(
      `"4bff454f97e99d2125624f6cf7e3012a7f496ee0fc082ed6719b012a31801cbb"`,
    );
  });

  it('tests every concept as often as the others, in an order that tells nothing', () => {
    const { concepts, tests } = drawExperiment(request('two-species'));
    for (const { name } of concepts)
      expect(tests.filter(({ truth }) => truth === name)).toHaveLength(4);
    const orders = [1, 2, 3, 4].map((seed) => {
      const drawn = drawExperiment(request('two-species', { seed }));
      return drawn.tests.map(({ truth }) => truth === drawn.concepts[0]?.name);
    });
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  });
});

describe('what a recipe is about', () => {
  const teach = (concept: number): PicturePlace => ({ concept, nth: 0, phase: 'teach' });
  const test = (concept: number): PicturePlace => ({ concept, nth: 0, phase: 'test' });

  it('colours, places and styles change sides in the test, and the shape stays', () => {
    for (const [recipe, trait] of [
      ['colour-tells', (place: PicturePlace) => shown('colour-tells', place).kind.palette],
      [
        'background-tells',
        (place: PicturePlace) => shown('background-tells', place).setting?.background,
      ],
      ['style-tells', (place: PicturePlace) => shown('style-tells', place).setting?.style],
    ] as const) {
      expect(trait(test(0))).toEqual(trait(teach(1)));
      expect(trait(test(1))).toEqual(trait(teach(0)));
      expect(trait(teach(0))).not.toEqual(trait(teach(1)));
      expect(shown(recipe, test(0)).kind.plan).toBe(shown(recipe, teach(0)).kind.plan);
    }
  });

  it('traps of look-alikes change sides too, and what grows on their heads stays', () => {
    for (const recipe of ['colour-misleads', 'background-misleads', 'style-misleads'] as const) {
      const [one, other] = [teach(0), test(1)].map((place) => shown(recipe, place));
      expect({ ...one?.setting, palette: one?.kind.palette }).toEqual({
        ...other?.setting,
        palette: other?.kind.palette,
      });
      expect(one?.kind.crown).not.toBe(other?.kind.crown);
      expect({ ...one?.kind, crown: null }).toEqual({ ...other?.kind, crown: null });
    }
  });

  it('look-alikes differ in what grows on their heads alone', () => {
    const [first, second] = [teach(0), teach(1)].map((place) => shown('look-alikes', place).kind);
    expect(first?.crown).not.toBe(second?.crown);
    expect({ ...first, crown: null }).toEqual({ ...second, crown: null });
  });

  it('imbalance has four times as many of one', () => {
    const { concepts } = drawExperiment(request('imbalance', { teach: 8 }));
    expect(concepts.map(({ demonstrations }) => demonstrations.length)).toEqual([8, 2]);
  });

  it('a stranger is in the tray and was never taught', () => {
    const { concepts, tests } = drawExperiment(request('stranger', { test: 9 }));
    expect(concepts).toHaveLength(2);
    expect(tests.filter(({ truth }) => truth === null)).toHaveLength(3);
  });

  it('a wrong label is the last demonstration of the first concept', () => {
    const wrong = shown('wrong-label', { concept: 0, nth: 3, phase: 'teach' });
    expect(wrong.kind).toEqual(shown('wrong-label', teach(1)).kind);
    expect(shown('wrong-label', test(0)).kind).not.toEqual(wrong.kind);
  });

  it('gives every ready pack an address of its own', () => {
    const codes = readyPacks.map((pack) => codeOf(pack.request));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThanOrEqual(12);
  });
});
