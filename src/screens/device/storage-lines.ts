import { plural, t } from '@lingui/core/macro';
import type { StorageUse } from '../../ports/browser-storage.ts';
import { keptSizeWords } from './kept-size-words.ts';

interface Line {
  readonly what: string;
  readonly size: string;
}

/** The stored data, line by line, as far as the browser reports it. */
export function storageLines({
  pictures,
  sessions,
  caches,
  models,
  total,
}: StorageUse): readonly Line[] {
  const lines: Line[] = [
    {
      what: pictures
        ? t`${plural(pictures.count, { one: '# picture', other: '# pictures' })}`
        : t`Pictures`,
      size: keptWords(pictures?.bytes ?? null),
    },
    {
      what: sessions
        ? t`${plural(sessions.count, { one: '# session', other: '# sessions' })}`
        : t`Sessions`,
      size: keptWords(sessions?.bytes ?? null),
    },
    { what: t`The studio and its model, for use without a network`, size: keptWords(caches) },
  ];
  if (models !== null && models > 0)
    lines.push({ what: t`Other models, and what has come of them`, size: keptWords(models) });
  if (total !== null)
    lines.push({ what: t`All in all, as the browser counts`, size: keptWords(total) });
  return lines;
}

function keptWords(bytes: number | null): string {
  if (bytes === null) return t`not known`;
  return bytes === 0 ? t`nothing` : keptSizeWords(bytes);
}
