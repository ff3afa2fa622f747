import { plural, t } from '@lingui/core/macro';

/** How long it takes to leave out every picture, shown before anybody asks for it. */
export function costWords(pictures: number, milliseconds: number): string {
  const duration = durationWords(milliseconds);
  return t`${plural(pictures, {
    one: `Leaving out the one picture takes ${duration}: this model reads everything after the gap again.`,
    other: `Leaving out each of the # pictures takes ${duration}: this model reads everything after the gap again.`,
  })}`;
}

function durationWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return t`less than a second`;
  if (seconds < 90) return t`about ${seconds} s`;
  return t`about ${{ minutes: Math.round(seconds / 60) }} min`;
}
