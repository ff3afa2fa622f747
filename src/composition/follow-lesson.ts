import type { SessionStore } from '../session/store/session-store.ts';
import { rememberedLesson } from './remembered-choices.ts';

/** Keeps the step that the class is at, so that a page that is loaded again is at the same one. */
export function followLesson(store: SessionStore): void {
  const kept = rememberedLesson();
  store.setState({ lessonStep: kept.recall() });
  store.subscribe(({ lessonStep }, before) => {
    if (lessonStep !== before.lessonStep) kept.keep(lessonStep);
  });
}
