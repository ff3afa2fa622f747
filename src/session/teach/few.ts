import { msg } from '@lingui/core/macro';
import { inside, listOf, type Words } from '../../languages/words.ts';

/** The first of several names, and how many more there are. */
export function few(names: readonly Words[], most: number): Words {
  if (names.length <= most) return listOf(names, 'unit');
  const some = inside(listOf(names.slice(0, most), 'unit'));
  const more = names.length - most;
  return msg`${some} and ${more} more`;
}
