import { shorten, utf8Length } from '../../../src/domain/lcl/label.ts';
import type { Wording } from './tokens.ts';

/**
 * What the pointer spells for each label. It is the label itself where the model can spell all of it. Otherwise it is
 * the beginning and the first number that no other label has, so that no two are spelt alike.
 */
export function speltLabels(
  labels: readonly string[],
  { maxLabelBytes }: Pick<Wording, 'maxLabelBytes'>,
): ReadonlyMap<string, string> {
  const isWhole = (label: string) => utf8Length(label) <= maxLabelBytes;
  const taken = new Set(labels.filter(isWhole));
  const codeOf = (label: string) => {
    for (let count = 1; ; count++) {
      const number = `~${count}`;
      const code = shorten(label, maxLabelBytes - number.length) + number;
      if (!taken.has(code)) return code;
    }
  };
  const spelt = new Map<string, string>();
  // The order of the labels must not choose their numbers.
  for (const label of [...labels].sort()) {
    const code = isWhole(label) ? label : codeOf(label);
    taken.add(code);
    spelt.set(label, code);
  }
  return spelt;
}
