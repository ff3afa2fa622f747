import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubject } from '../subject/open-subject.ts';
import type { Subject } from '../subject/subject.ts';
import { runLinkTests, PICTURES_NEEDED, type LinkFigures } from './link-tests.ts';
import { byLikeness, fakeGallery, fakeSubject } from './testing/fake-subject.ts';
import { targetLines } from './targets.ts';

// The weights that ship, on pictures that cannot be confused. Their features are as long as the encoder's, with one axis
// per concept.
const gallery = {
  concepts: fakeGallery.concepts.slice(0, 3).map(({ name }, concept) => ({
    name,
    features: Array.from({ length: PICTURES_NEEDED }, (_, picture) => {
      const features = new Float32Array(256);
      features[concept] = 15.9;
      features[100 + picture] = 1.8;
      return features;
    }),
  })),
};

describe('all link tests', () => {
  it('give figures that can be written as JSON, under the name of each test', async () => {
    const names: string[] = [];
    const figures = await runLinkTests(fakeSubject(byLikeness), fakeGallery, {
      episodes: 3,
      seed: 1,
      onTest: (name) => names.push(name),
    });
    expect(Object.keys(figures)).toEqual(names);
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
    expect(figures.copy.labels).toBe(30);
  });
});

describe('all link tests on the weights that ship', () => {
  let subject: Subject;
  let figures: LinkFigures;

  beforeAll(async () => {
    const models = fileURLToPath(new URL('../../../public/models/mini', import.meta.url));
    subject = await openSubject(models);
    figures = await runLinkTests(subject, gallery, { episodes: 1, seed: 1, copiedLabels: 4 });
  }, 60_000);
  afterAll(() => subject.release());

  it('find that the order carries no meaning', () => {
    expect(figures.order.largestDifference).toBeLessThan(1e-4);
    expect(figures.order.sameAnswers).toBe(1);
  });

  it('have a line for each target', () => {
    for (const { value, words } of targetLines(figures)) {
      expect([words, Number.isFinite(value)]).toEqual([words, true]);
    }
  });

  it('copy from the one demonstration that a query may look at', async () => {
    const [features = new Float32Array()] = gallery.concepts[0]?.features ?? [];
    const labels = ['toma', 'dax', 'vorna'];
    const linked = await subject.link(labels.map((label) => ({ label, features })));
    const answers = await linked.decode([features, features, features], [2, 0, 1]);
    expect(answers).toMatchObject([{ text: 'vorna' }, { text: 'toma' }, { text: 'dax' }]);
  });
});
