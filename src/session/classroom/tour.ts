import { showView } from '../store/show-view.ts';
import type { Tools } from '../store/tools.ts';
import { ZONES } from '../store/view-state.ts';

/** Shows a step of the first steps, or ends them. They stand on the zones themselves. */
export function showTourStep({ store }: Pick<Tools, 'store'>, tourStep: number | null): void {
  if (tourStep !== null) showView({ store }, ZONES);
  store.setState(({ classroom }) => ({ classroom: { ...classroom, tourStep } }));
}
