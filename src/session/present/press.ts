import { placeOfDigit } from '../../domain/presenting/vote-choices.ts';
import type { VoteChoice } from '../../domain/presenting/wall-scene.ts';
import type { PresentKey } from '../../ports/wall.ts';
import { castVotes, goOneStep, shownStep, takeVoteBack, toggleBlank } from './present.ts';
import type { Presenting } from './presenting.ts';

/** Does what a key says, whichever window it was pressed in. */
export function press(presenting: Presenting, key: PresentKey): void {
  switch (key.kind) {
    case 'step':
      return goOneStep(presenting, key.by);
    case 'blank':
      return toggleBlank(presenting);
    case 'vote':
      return vote(presenting, (_, choices) => placeOfDigit(choices, key.digit), 1);
    case 'votes':
      return vote(presenting, (last) => last, key.by);
    case 'undo-vote': {
      const predicts = shownStep(presenting)?.predicts;
      if (predicts) takeVoteBack(presenting, predicts);
    }
  }
}

/** Votes count where the class is asked, and as long as nothing is revealed. */
function vote(
  presenting: Presenting,
  choiceOf: (last: number | null, choices: readonly VoteChoice[]) => number | null,
  by: number,
): void {
  const step = shownStep(presenting);
  const { predictsFirst, ballots } = presenting.present.getState();
  if (!predictsFirst || !step?.predicts || step.reveals || !('choices' in step.scene)) return;
  const { choices } = step.scene;
  const { length } = choices;
  const choice = choiceOf(ballots[step.predicts]?.last ?? null, choices);
  if (choice !== null && choice >= 0 && choice < length)
    castVotes(presenting, step.predicts, length, choice, by);
}
