import { hubModel } from '../../../src/domain/models/hub-models.ts';
import type { HubEngine } from '../../protocol/hub-engine.ts';

/** Two engines in one worker. The role of the model that is opened decides which of them answers. */
export function engineByRole(answers: HubEngine, names: HubEngine): HubEngine {
  let opened = answers;
  return {
    open(request, onEvent) {
      const { pretrained } = request;
      const isByName = pretrained && hubModel(pretrained.modelId).role === 'names';
      opened = isByName ? names : answers;
      return opened.open(request, onEvent);
    },
    unseen: (...asked) => opened.unseen(...asked),
    see: (...asked) => opened.see(...asked),
    answer: (...asked) => opened.answer(...asked),
    explain: (...asked) => opened.explain(...asked),
    scoreFrame: (...asked) => opened.scoreFrame(...asked),
    scoreBatch: (...asked) => opened.scoreBatch(...asked),
    converse: (...asked) => opened.converse(...asked),
    stop: () => opened.stop(),
  };
}
