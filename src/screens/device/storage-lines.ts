import type { StorageUse } from '../../ports/browser-storage.ts';
import { megabytes } from '../../ui/numbers.ts';

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
      what: pictures ? counted(pictures.count, 'picture') : 'Pictures',
      size: sizeWords(pictures?.bytes ?? null),
    },
    {
      what: sessions ? counted(sessions.count, 'session') : 'Sessions',
      size: sizeWords(sessions?.bytes ?? null),
    },
    { what: 'The studio and its model, for use without a network', size: sizeWords(caches) },
  ];
  if (models !== null && models > 0)
    lines.push({ what: 'Other models, and what has come of them', size: sizeWords(models) });
  if (total !== null)
    lines.push({ what: 'All in all, as the browser counts', size: sizeWords(total) });
  return lines;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function sizeWords(bytes: number | null): string {
  if (bytes === null) return 'not known';
  if (bytes === 0) return 'nothing';
  return bytes < 50_000 ? 'less than 0.1 MB' : `${megabytes(bytes)} MB`;
}
