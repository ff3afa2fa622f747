import { describe, expect, it } from 'vitest';
import type { CheckAnswer, CheckCondition, CheckName, CheckRun } from '../../session/check-run.ts';
import { imageId, runRecord } from '../../testing/made.ts';
import { centroidVerdict, checkVerdict } from './check-verdict.ts';

/** The places that were said under each condition, one for each picture. Pictures show the concepts in turn. */
type Said = Partial<Record<CheckCondition, readonly (number | null)[]>>;

function runOf(check: CheckName, said: Said, variant = 0): CheckRun {
  const answers = Object.entries(said).flatMap(([condition, places]) =>
    places.flatMap((place, picture): CheckAnswer[] =>
      place === null
        ? []
        : [
            {
              condition: condition as CheckCondition,
              variant,
              imageId: condition === 'blank' ? null : imageId(`a${picture + 1}`),
              source: '',
              concept: condition === 'blank' ? null : picture % 2,
              scores: { labels: [0, 1].map((one) => (one === place ? -0.2 : -3)), none: -4 },
              centroid: 0,
            },
          ],
    ),
  );
  return {
    ...runRecord({ planned: answers.length }),
    kind: 'check',
    check,
    seed: 1,
    answers,
  };
}

const right = [0, 1, 0, 1, 0, 1, 0, 1];
const verdict = (check: CheckName, said: Said, variant?: number) =>
  checkVerdict(runOf(check, said, variant), 0.5);

describe('a verdict', () => {
  it('says that the answers follow exchanged names, one in eight forgiven', () => {
    const exchanged = [1, ...right.slice(1)];
    expect(verdict('swap', { 'as-taught': right, exchanged })).toEqual({
      kind: 'passed',
      counts: { held: 7, all: 8, tricked: 1 },
    });
  });

  it('says that they stay with the old names', () => {
    const exchanged = right.map((place) => 1 - place);
    expect(verdict('swap', { 'as-taught': right, exchanged })).toEqual({
      kind: 'failed',
      counts: { held: 0, all: 8, tricked: 8 },
    });
  });

  it('is mixed where more than half held and more than one in eight did not', () => {
    const exchanged = [1, 0, ...right.slice(2)];
    expect(verdict('swap', { 'as-taught': right, exchanged }).kind).toBe('mixed');
  });

  it('is not given on fewer than four pictures', () => {
    const few = right.slice(0, 3);
    expect(verdict('swap', { 'as-taught': few, exchanged: few }).kind).toBe('too-few');
    expect(verdict('swap', {}).kind).toBe('too-few');
  });

  it('counts a picture once it was asked under every condition', () => {
    const stopped = [...right.slice(0, 5), null, null, null];
    expect(verdict('swap', { 'as-taught': right, exchanged: stopped }).counts.all).toBe(5);
  });

  it('knows who says whichever name comes last', () => {
    expect(
      verdict('copycat', {
        'as-taught': right,
        'last-concept-last': right.map(() => 1),
        'first-concept-last': right.map(() => 0),
      }),
    ).toEqual({ kind: 'failed', counts: { held: 0, all: 8, tricked: 8 } });
  });

  it('counts who went over to the crowd among those that were right before', () => {
    const even = [1, ...right.slice(1)];
    // The crowd is the second concept, so only pictures of the first are asked.
    const crowd = right.map((place, picture) => (place === 1 ? null : picture < 5 ? 1 : 0));
    expect(verdict('crowd', { even, crowd }, 1)).toEqual({
      kind: 'too-few',
      counts: { held: 1, all: 3, tricked: 2 },
    });
  });

  it('asks whether a blank picture is named, by the threshold', () => {
    const run = runOf('eyes-shut', { blank: right });
    expect(checkVerdict(run, 0.5).kind).toBe('failed');
    expect(checkVerdict(run, 0.99)).toMatchObject({ kind: 'passed', counts: { held: 8 } });
  });

  it('says where a name pulls against what was shown', () => {
    const counts = { held: 4, all: 8, tricked: 4 };
    const exchanged = [...right.slice(0, 4), 1, 0, 1, 0];
    expect(verdict('name-reader', { 'made-up': right, exchanged })).toEqual({
      kind: 'failed',
      counts,
    });
  });

  it('says which half of a picture an answer rests on', () => {
    const wrong = right.map((place) => 1 - place);
    const rests = (middle: readonly number[], edge: readonly number[]) =>
      verdict('background', {
        'as-taught': right,
        'edge-covered': middle,
        'middle-covered': edge,
      }).kind;
    expect(rests(right, wrong)).toBe('passed');
    expect(rests(wrong, right)).toBe('failed');
    expect(rests(right, right)).toBe('mixed');
  });

  it('is given on nearest centroid too, where it was asked about every picture', () => {
    const run = runOf('swap', { 'as-taught': right, exchanged: right });
    expect(centroidVerdict(run)).toMatchObject({ kind: 'passed' });
    const [first, ...others] = run.answers;
    if (!first) throw new Error('there is one');
    const unasked = { ...run, answers: [{ ...first, centroid: null }, ...others] };
    expect(centroidVerdict(unasked)).toBeNull();
  });

  it('is that nearest centroid names every blank picture, because it never says "not sure"', () => {
    expect(centroidVerdict(runOf('eyes-shut', { blank: right }))).toMatchObject({
      kind: 'failed',
      counts: { held: 0 },
    });
  });
});
