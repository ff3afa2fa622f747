import { t } from '@lingui/core/macro';
import { say } from '../languages/say.ts';
import { numberOf } from '../languages/words.ts';

/** A probability in words: never "0 %" for what is possible, never "100 %" for what is not certain. */
export function percent(probability: number): string {
  if (probability > 0 && probability < 0.01) return t`<1 %`;
  if (probability < 1 && probability > 0.99) return t`>99 %`;
  return t`${{ share: say(numberOf(Math.round(probability * 100))) }} %`;
}

/** Bytes in megabytes with one decimal, without the unit. */
export function megabytes(bytes: number): string {
  return decimal(bytes / 1e6, 1);
}

/** A duration as people read it: "0.35 s", "14.2 s". */
export function seconds(milliseconds: number): string {
  return t`${{ seconds: decimal(milliseconds / 1000, milliseconds < 1000 ? 2 : 1) }} s`;
}

/** Whether the text has an arrow from one value to another, in either direction of reading. */
export const hasArrow = (text: string): boolean => /[→←]/.test(text);

/** A number with as many digits after the point, in every case. */
function decimal(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits));
  return say(numberOf(rounded, { minimumFractionDigits: digits, maximumFractionDigits: digits }));
}
