import { expect, it } from 'vitest';
import { episode, linkContext, supportSet } from '../testing/made.ts';
import { keptWhatIfs, parseWhatIf, type WhatIfEpisode } from './what-if-episode.ts';

const context = linkContext(supportSet('one=fep', 'two=wug'));
const whatIf = (id: string, baseId: string): WhatIfEpisode => ({
  ...episode(id, context),
  baseId,
  change: { kind: 'swap-labels', labels: ['fep', 'wug'] },
});

it('stays as long as the question that it changed', () => {
  const kept = keptWhatIfs([whatIf('a', 'e1'), whatIf('b', 'e2')], [episode('e2', context)]);
  expect(kept.map(({ id }) => id)).toEqual(['b']);
});

it('has the bound of the questions', () => {
  const many = Array.from({ length: 70 }, (_, at) => whatIf(`w${at}`, 'e1'));
  const kept = keptWhatIfs(many, [episode('e1', context)]);
  expect([kept.length, kept.at(-1)?.id]).toEqual([60, 'w69']);
});

it.each([
  { kind: 'swap-labels', labels: ['fep', 'wug'] },
  { kind: 'without-demonstration', demonstrationId: 'one' },
  { kind: 'without-concept', label: 'fep' },
] as const)('is read as it was written ($kind)', (change) => {
  const written = { ...whatIf('a', 'e1'), change };
  expect(parseWhatIf(JSON.parse(JSON.stringify(written)))).toEqual(written);
});

it.each([
  { change: { kind: 'swap-labels', labels: ['fep'] } },
  { change: { kind: 'of a later version' } },
  { change: null },
  { baseId: 7 },
  { scores: null },
])('is left out where a part makes no sense: %o', (odd) => {
  expect(parseWhatIf({ ...whatIf('a', 'e1'), ...odd })).toBeUndefined();
});
