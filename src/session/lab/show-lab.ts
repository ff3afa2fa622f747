import type { LabPage } from '../store/lab/lab-state.ts';
import type { Tools } from '../store/tools.ts';

/** Opens a page of the lab in the place of the studio, or closes it. A run that is under way goes on. */
export function showLab({ store }: Pick<Tools, 'store'>, page: LabPage | null): void {
  store.setState(({ lab }) => ({ lab: { ...lab, page } }));
}
