import { describe, expect, it } from 'vitest';
import { conceptColumns } from './concept-columns.ts';
import { assembleSupportFeatures } from './support-features.ts';

function supportFeaturesOf(...labels: string[]) {
  const features = new Float32Array(1);
  return assembleSupportFeatures(
    labels.map((label) => ({ label, features })),
    1,
  );
}

describe('the columns of the concepts', () => {
  it('say of each demonstration which concept it names', () => {
    const { labels, oneHot } = conceptColumns(supportFeaturesOf('wug', 'dax', 'wug'));
    expect(labels).toEqual(['dax', 'wug']);
    expect([...oneHot]).toEqual([0, 1, 1, 0, 0, 1]);
  });

  it('have one order, whatever the order of demonstrations and labels', () => {
    const asked = ['wug', 'dax', 'éclair', 'Dax'];
    const { labels } = conceptColumns(supportFeaturesOf('wug', 'dax'), asked);
    expect(labels).toEqual(['Dax', 'dax', 'wug', 'éclair']);
    expect(conceptColumns(supportFeaturesOf('dax', 'wug'), asked.toReversed()).labels).toEqual(
      labels,
    );
  });

  it('are all zeros for a label that no demonstration bears', () => {
    const { labels, oneHot } = conceptColumns(supportFeaturesOf('dax'), ['toma', 'dax']);
    expect(labels).toEqual(['dax', 'toma']);
    expect([...oneHot]).toEqual([1, 0]);
  });

  it('have one for a label that was taught and is not asked about, because it takes its share', () => {
    expect(conceptColumns(supportFeaturesOf('dax', 'wug'), ['dax']).labels).toEqual(['dax', 'wug']);
  });

  it('are one of zeros where there is neither a demonstration nor a label', () => {
    const { labels, oneHot } = conceptColumns(supportFeaturesOf());
    expect(labels).toHaveLength(1);
    expect([...oneHot]).toEqual([0]);
  });
});
