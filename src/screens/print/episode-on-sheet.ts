import type { Episode } from '../../domain/session/episode.ts';
import {
  episodeInView,
  isOfAnotherQuestion,
  type StudioState,
} from '../../session/store/session-store.ts';

/** The answer in view, if it is about the question on the table. */
export function episodeOnSheet(state: StudioState): Episode | null {
  const inView = episodeInView(state.ask);
  return inView && !isOfAnotherQuestion(inView, state) ? inView : null;
}
