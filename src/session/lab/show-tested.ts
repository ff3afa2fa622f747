import type { RunAnswer } from '../../domain/session/run.ts';
import { ask } from '../ask/ask.ts';
import { askAboutPicture } from '../ask/choose-query.ts';
import type { Tools } from '../store/tools.ts';
import { showLab } from './show-lab.ts';

/** Shows a tested picture in the studio, with its answer as the model gives it now, and with the evidence. */
export function showTested(
  tools: Pick<Tools, 'store' | 'engine' | 'now'>,
  { imageId, source }: Pick<RunAnswer, 'imageId' | 'source'>,
): void {
  const { store } = tools;
  askAboutPicture(tools, { imageId, source });
  showLab(tools, null);
  // Where answers come at once, the change of the question has asked already.
  if (!store.getState().session.asksAtOnce) void ask(tools);
}
