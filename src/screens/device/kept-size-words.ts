import { t } from '@lingui/core/macro';
import { megabytes } from '../../ui/numbers.ts';

/** A size of what is kept here. What is smaller than the unit is not nothing. */
export function keptSizeWords(bytes: number): string {
  return bytes < 50_000 ? t`less than 0.1 MB` : t`${{ megabytes: megabytes(bytes) }} MB`;
}
