import type { ClassDialog } from '../store/classroom/classroom-state.ts';
import type { Tools } from '../store/tools.ts';

/** Opens a dialog of the class, or closes it. */
export function showClassDialog({ store }: Pick<Tools, 'store'>, dialog: ClassDialog | null): void {
  store.setState(({ classroom }) => ({ classroom: { ...classroom, dialog } }));
}
