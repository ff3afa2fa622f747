import { describe, expect, it } from 'vitest';
import { utf8Length } from '../../../src/domain/lcl/label.ts';
import { speltLabels } from './spelt-labels.ts';

const wording = { maxLabelBytes: 32 };
const big = 'แมวดำตัวใหญ่';
const small = 'แมวดำตัวเล็ก';

describe('what the pointer spells for a label', () => {
  it('is the label itself where it fits', () => {
    expect([...speltLabels(['fep', 'ü'.repeat(16)], wording)]).toEqual([
      ['fep', 'fep'],
      ['ü'.repeat(16), 'ü'.repeat(16)],
    ]);
  });

  it('tells long labels apart that begin alike', () => {
    const spelt = speltLabels([big, small], wording);
    expect(spelt.get(big)).not.toBe(spelt.get(small));
    for (const code of spelt.values()) expect(utf8Length(code)).toBeLessThanOrEqual(32);
  });

  it('does not hang on the order of the labels', () => {
    const one = speltLabels([big, small, 'fep'], wording);
    const other = speltLabels(['fep', small, big], wording);
    for (const label of [big, small, 'fep']) expect(one.get(label)).toBe(other.get(label));
  });

  it('never takes the place of another label', () => {
    const long = 'x'.repeat(40);
    const code = speltLabels([long], wording).get(long) ?? '';
    const spelt = speltLabels([long, code], wording);
    expect(spelt.get(code)).toBe(code);
    expect(spelt.get(long)).not.toBe(code);
  });
});
