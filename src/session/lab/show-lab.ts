import type { LabPage } from '../store/lab/lab-state.ts';
import { showView } from '../store/show-view.ts';
import type { Tools } from '../store/tools.ts';
import { ZONES } from '../store/view-state.ts';

/** Opens a page of the lab in the place of the studio, or closes it. A run that is under way goes on. */
export function showLab(tools: Pick<Tools, 'store'>, page: LabPage | null): void {
  showView(tools, page === null ? ZONES : { kind: 'lab', page });
}
