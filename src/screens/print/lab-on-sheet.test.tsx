import { msg } from '@lingui/core/macro';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { imageId, runRecord, session } from '../../domain/testing/made.ts';
import type { CheckRun } from '../../domain/session/check-run.ts';
import type { CurveRun } from '../../domain/session/curve-run.ts';
import { i18n } from '../../languages/translator.ts';
import { Sheet } from './sheet.tsx';

afterEach(() => i18n.use('en', ['en'], {}));

const asked = ['a', 'b', 'c', 'd'].map((id, n) => ({
  heldOutId: id,
  imageId: imageId(id),
  source: `${id}.png`,
  truth: n % 2 === 0 ? 'fep' : 'wug',
}));
const curve: CurveRun = {
  ...runRecord({ planned: 4 }),
  kind: 'curve',
  plan: { mostShots: 2, orders: 2, seed: 17 },
  asked,
  subsets: [
    { shots: 0, orders: [0, 1], likeliest: [0, 0, 0, 0], probabilities: [0.5, 0.5, 0.5, 0.5] },
    { shots: 1, orders: [0], likeliest: [0, 1, 0, 1], probabilities: [0.9, 0.9, 0.9, 0.9] },
    { shots: 1, orders: [1], likeliest: [0, 1, 1, 1], probabilities: [0.9, 0.9, 0.4, 0.9] },
  ],
};
const swap: CheckRun = {
  ...runRecord({ planned: 8 }),
  kind: 'check',
  check: 'swap',
  seed: 3,
  answers: ['as-taught' as const, 'exchanged' as const].flatMap((condition) =>
    asked.map(({ imageId: id, source, truth }) => {
      const concept = truth === 'fep' ? 0 : 1;
      // Places stand for concepts, whatever their names are. So an answer that stays at its place followed the names.
      const centroid = condition === 'exchanged' ? 1 - concept : concept;
      const scores = { labels: concept === 0 ? [-0.1, -3] : [-3, -0.1], none: -9 };
      return { condition, variant: 0, imageId: id, source, concept, scores, centroid };
    }),
  ),
};
const sheet = (...runs: (CurveRun | CheckRun)[]) =>
  renderToStaticMarkup(
    <Sheet session={{ ...session(), runs }} episode={null} leftOut={0} />,
  ).replaceAll(/<\/?(text-run|bdi)[^>]*>/g, '');

it('has the last learning curve as a chart and as a table, with what it was drawn from', () => {
  const page = sheet(curve);
  expect(page).toContain('aria-label="Learning curve"');
  expect(page).toMatch(
    /<th scope="row">1<\/th><td>3.5<\/td><td>3 to 4<\/td><td>0.5<\/td><td>0<\/td>/,
  );
  expect(page).toContain('3 of 4 choices of pictures were answered');
  expect(page).toContain('The seed is 17.');
  expect(page).not.toContain('<button');
});

it('has the last run of each trick check, with its verdict, its counts and nearest centroid', () => {
  const page = sheet({ ...swap, id: 'old', answers: [] }, swap);
  expect(page).toContain('The trick checks');
  expect(page.match(/<th scope="row">/g)).toHaveLength(1);
  expect(page).toContain('<b>Passed</b><br/>4 of 4 followed the exchanged names.');
  expect(page).toContain('<b>Failed</b><br/>0 of 4 followed the exchanged names.');
  expect(sheet()).not.toContain('The trick checks');
});

it('writes verdicts and numbers in the language of the page', () => {
  i18n.use('de', ['de'], { [msg`Passed`.id]: 'Bestanden' });
  expect(sheet(swap)).toContain('<b>Bestanden</b>');
  expect(sheet(curve)).toContain('<td>3,5</td>');
});

it('says how many pictures are missing, and how to print them', () => {
  const page = renderToStaticMarkup(<Sheet session={session()} episode={null} leftOut={1200} />);
  expect(page).toContain('up to 1,200 pictures are missing');
  expect(page).toContain('choose Print…');
});
