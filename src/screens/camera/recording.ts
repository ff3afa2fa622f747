import { plural, t } from '@lingui/core/macro';
import type { HoldEnd } from '../../session/teach/record-demonstrations.ts';

/** One hold of the button, as the panel shows it. */
export interface Recording {
  readonly isHeld: boolean;
  /** `hands-free`: recording goes on without a finger until it is stopped. */
  readonly how: 'held' | 'hands-free';
  readonly count: number;
  /** `null` while the last picture is being read. */
  readonly end: HoldEnd | null;
}

export function begin(how: Recording['how']): Recording {
  return { isHeld: true, how, count: 0, end: null };
}

export function picturesWords(count: number): string {
  return t`${plural(count, { one: '# picture', other: '# pictures' })}`;
}

/** The result of a hold, said once. Nothing is said while it lasts. */
export function endWords({ count, end }: Recording, name: string): string {
  switch (end) {
    case null:
      return '';
    case 'withdrawn':
      return t`Recording stopped.`;
    case 'asleep':
      return t`Recording stopped, because this device was asleep. ${plural(count, { one: '# picture', other: '# pictures' })} for ${name}. Press again for more.`;
    case 'enough':
      return t`${plural(count, { one: '# picture', other: '# pictures' })} for ${name}: that is the most for one hold. Press again for more.`;
    case 'released':
      return count === 0
        ? t`No picture was taken.`
        : t`${plural(count, { one: '# picture', other: '# pictures' })} for ${name}. Undo takes them all back.`;
  }
}
