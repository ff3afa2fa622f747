import type { OpenedItems } from '../../files/dropped/drop-items.ts';
import { groupDropped } from '../../files/dropped/group-dropped.ts';
import { holdsMoreThanPictures } from '../../files/dropped/plain-pictures.ts';
import { unopenedLines } from '../teach/picture-failure-words.ts';
import { takeImport } from '../teach/take-import.ts';
import { holdOutFiles } from '../teach/hold-out-files.ts';
import type { Tools } from '../store/tools.ts';
import { planOf, withoutSessionFiles } from './take-found.ts';

/**
 * Takes what was dropped for the test tray alone. Pictures of a folder are what the folder is called, even if another
 * tool wrote it for teaching. Loose pictures are what `truth` says.
 */
export async function takeForTests(
  tools: Tools,
  { items: opened, unread }: OpenedItems,
  truth: string | null,
): Promise<void> {
  const items = await withoutSessionFiles(tools, opened);
  if (items.length === 0 && opened.length > 0 && unread.length === 0) return;
  if (items.length > 0 && !holdsMoreThanPictures(items))
    return holdOutFiles(tools, groupDropped(items).loose, truth, unopenedLines(unread));
  const opening = await planOf(tools, { items, unread });
  if (!opening) return;
  const { plan, loose, unopened } = opening;
  if (loose.length > 0) await holdOutFiles(tools, loose, truth, []);
  const concepts = plan.concepts.map(({ name, train, test }) => {
    return { name, train: [], test: [...train, ...test] };
  });
  if (concepts.length > 0 || loose.length === 0)
    await takeImport(tools, { ...plan, concepts }, unopened);
}
