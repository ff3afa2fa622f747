import { describe, expect, it } from 'vitest';
import { labelsOf, shotsOf, supportSetOf } from './support-set.ts';
import { concept, demonstration, imageId, supportSet } from '../testing/made.ts';

describe('the support set', () => {
  it('is every demonstration in force, with the label of its concept', () => {
    const concepts = [
      concept('cactihog', [demonstration('one', 'a'), demonstration('two', 'b')]),
      concept('blicket', [demonstration('three', 'c')]),
    ];
    expect(supportSetOf(concepts)).toEqual([
      { demonstrationId: 'one', imageId: imageId('a'), label: 'cactihog' },
      { demonstrationId: 'two', imageId: imageId('b'), label: 'cactihog' },
      { demonstrationId: 'three', imageId: imageId('c'), label: 'blicket' },
    ]);
  });

  it('leaves out muted demonstrations and all of a muted concept', () => {
    const concepts = [
      concept('cactihog', [demonstration('one', 'a', true), demonstration('two', 'b')]),
      concept('blicket', [demonstration('three', 'c')], { muted: true }),
    ];
    expect(supportSetOf(concepts).map(({ demonstrationId }) => demonstrationId)).toEqual(['two']);
  });

  it('has the whole name for a label, however long', () => {
    const [shown] = supportSetOf([concept('แมวดำตัวใหญ่มาก', [demonstration('one', 'a')])]);
    expect(shown?.label).toBe('แมวดำตัวใหญ่มาก');
  });

  it('names each label once, in order of first appearance', () => {
    expect(labelsOf(supportSet('1=blicket', '2=cactihog', '3=blicket'))).toEqual([
      'blicket',
      'cactihog',
    ]);
  });

  it('counts its shots per label', () => {
    expect(shotsOf(supportSet('1=blicket', '2=cactihog', '3=blicket'))).toEqual(
      new Map([
        ['blicket', 2],
        ['cactihog', 1],
      ]),
    );
  });
});
