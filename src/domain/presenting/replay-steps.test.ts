import { expect, it } from 'vitest';
import type { Episode } from '../session/episode.ts';
import type { WhatIfEpisode } from '../session/what-if-episode.ts';
import { episode, linkContext, runRecord, supportSet } from '../testing/made.ts';
import { changeBetween } from './change-between.ts';
import { replaySteps } from './replay-steps.ts';

const taught = linkContext(supportSet('one=fep', 'two=fep', 'three=wug'));
const swapped = linkContext(supportSet('one=wug', 'two=wug', 'three=fep'));
const swap = { kind: 'swap-labels', labels: ['fep', 'wug'] } as const;
const whatIf = (id: string, askedAt: number, baseId: string): WhatIfEpisode => ({
  ...at(askedAt, episode(id, swapped)),
  baseId,
  change: swap,
});
const at = (askedAt: number, one: Episode): Episode => ({ ...one, askedAt });
const lesson = (...episodes: readonly Episode[]) => lessonWithWhatIfs(episodes, []);
const lessonWithWhatIfs = (episodes: readonly Episode[], whatIfs: readonly WhatIfEpisode[]) =>
  replaySteps({ episodes, whatIfs, runs: [], threshold: 0.5 });
const idsOf = (steps: ReturnType<typeof replaySteps>) => steps.map(({ id }) => id);

it('plays question, answer and evidence, after what was taught', () => {
  expect(lesson(episode('e1', taught)).map(({ id }) => id)).toEqual([
    'e1 concepts',
    'e1 question',
    'e1 answer',
    'e1 evidence',
  ]);
});

it('shows again what was taught only where it changed', () => {
  const another = linkContext(supportSet('one=fep', 'two=fep', 'three=wug'), 'e');
  const more = linkContext(supportSet('one=fep', 'two=fep', 'three=wug', 'four=wug'), 'e');
  const steps = lesson(episode('e1', taught), episode('e2', another), episode('e3', more));
  expect(steps.map(({ id }) => id).filter((id) => id.endsWith('concepts'))).toEqual([
    'e1 concepts',
    'e3 concepts',
  ]);
});

it('plays a swap of two names as a what-if, with what was said before', () => {
  const steps = lesson(episode('e1', taught), episode('e2', swapped));
  const answer = steps.find(({ id }) => id === 'e2 what-if-answer');
  expect(answer?.scene).toMatchObject({
    change: { kind: 'swapped', one: { name: 'fep' }, other: { name: 'wug' } },
    saidBefore: null,
  });
  expect(steps.some(({ id }) => id === 'e2 concepts')).toBe(false);
});

it('plays what was only asked about after its question, though others were asked before it', () => {
  const another = linkContext(taught.supportSet, 'e');
  const steps = lessonWithWhatIfs(
    [at(1, episode('e1', taught)), at(3, episode('e2', another)), at(4, episode('e3', taught))],
    [whatIf('w1', 2, 'e1'), whatIf('w2', 5, 'e3')],
  );
  expect(idsOf(steps).filter((id) => !id.endsWith('evidence'))).toEqual([
    'e1 concepts',
    'e1 question',
    'e1 answer',
    'w1 what-if',
    'w1 what-if-answer',
    'e2 question',
    'e2 answer',
    'e3 question',
    'e3 answer',
    'w2 what-if',
    'w2 what-if-answer',
  ]);
  expect(steps.find(({ id }) => id === 'w1 what-if')).toMatchObject({
    reveals: false,
    scene: { change: { kind: 'swapped' } },
  });
});

it('keeps each name at its place after a swap', () => {
  const [, , , , question, answer] = lessonWithWhatIfs(
    [at(1, episode('e1', taught))],
    [whatIf('w1', 2, 'e1')],
  ).map(({ scene }) => scene);
  for (const scene of [question, answer])
    expect(scene).toMatchObject({
      choices: [{ concept: { name: 'fep' } }, { concept: { name: 'wug' } }, { kind: 'not-sure' }],
    });
});

it('leaves out what was only asked about where its question is no longer kept', () => {
  const another = linkContext(taught.supportSet, 'e');
  const steps = lessonWithWhatIfs([at(3, episode('e2', another))], [whatIf('w1', 2, 'e1')]);
  expect(idsOf(steps).filter((id) => id.startsWith('w1'))).toEqual([]);
});

it('counts a question that was put again at once only once', () => {
  const steps = lesson(episode('e1', taught), episode('e2', taught));
  expect(steps.map(({ id }) => id.split(' ')[0])).toEqual(['e2', 'e2', 'e2', 'e2']);
});

it('plays tests where they were run', () => {
  const run = {
    ...runRecord({ ranAt: 5 }),
    kind: 'test' as const,
    answers: [
      {
        heldOutId: 'h',
        imageId: taught.query.imageId,
        source: 'x.png',
        truth: 'fep',
        scores: { labels: [0, -9], none: -9 },
      },
    ],
  };
  const steps = replaySteps({
    episodes: [
      at(1, episode('e1', taught)),
      at(9, episode('e2', linkContext(taught.supportSet, 'e'))),
    ],
    whatIfs: [],
    runs: [run],
    threshold: 0.5,
  });
  expect(steps.map(({ id }) => id)).toEqual([
    'e1 concepts',
    'e1 question',
    'e1 answer',
    'e1 evidence',
    'run test',
    'run test-result',
    'e2 question',
    'e2 answer',
    'e2 evidence',
  ]);
});

it.each([
  [swapped, { kind: 'swap-labels', labels: ['fep', 'wug'] }],
  [
    linkContext(supportSet('one=fep', 'two=fep')),
    { kind: 'without-demonstration', demonstrationId: 'three' },
  ],
  [linkContext(supportSet('one=wug', 'two=wug', 'three=wug')), null],
])('finds the one change between two questions', (after, change) => {
  expect(changeBetween(taught, after)).toEqual(change);
});

it('finds a concept that is gone, and no change between two pictures', () => {
  const before = linkContext(supportSet('one=wug', 'two=fep', 'three=fep'));
  const left = { ...before, supportSet: before.supportSet.slice(0, 1), labels: ['wug'] };
  expect(changeBetween(before, left)).toEqual({ kind: 'without-concept', label: 'fep' });
  expect(changeBetween(before, linkContext(before.supportSet, 'e'))).toBeNull();
});
