import type { PackFile } from '../../../workers/protocol/model-manager.ts';
import { openDropped } from '../../files/dropped/dropped-files.ts';
import type { Dropped as Opened } from '../../files/dropped/group-dropped.ts';
import type { DroppedItems } from '../../ui/drop-area.tsx';

/** The files of a folder or archive that was dropped or chosen, with their paths. */
export async function packFiles(
  given: readonly (File | DroppedItems)[],
): Promise<readonly PackFile[]> {
  const { items } = await openDropped(given);
  return items.flatMap((item) => filesOf(item, ''));
}

function filesOf(item: Opened, folder: string): readonly PackFile[] {
  if (item.kind === 'file') return [{ path: folder + item.file.name, file: item.file }];
  return item.items.flatMap((inside) => filesOf(inside, `${folder}${item.name}/`));
}
