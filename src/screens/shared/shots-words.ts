import { t } from '@lingui/core/macro';
import { shotsOf, type SupportSet } from '../../domain/lcl/support-set.ts';

/** Shots as they are always printed. "4 per concept", or "3 to 5 per concept" where the numbers differ. */
export function shotsWords(supportSet: SupportSet): string {
  const shots = [...shotsOf(supportSet).values()];
  const fewest = Math.min(...shots, Infinity);
  const most = Math.max(0, ...shots);
  return fewest >= most ? t`${most} per concept` : t`${fewest} to ${most} per concept`;
}
