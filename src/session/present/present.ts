import { clearVotes, countVotes, newBallot, undoVote } from '../../domain/presenting/ballot.ts';
import type { Ballot } from '../../domain/presenting/ballot.ts';
import type { PageScene, VoteBy, WallScene } from '../../domain/presenting/wall-scene.ts';
import {
  ANSWER_OF,
  sceneWithVotes,
  stepBeside,
  stepShown,
  type WallStep,
} from '../../domain/presenting/wall-step.ts';
import { newId } from '../store/new-id.ts';
import { isHidden, type PresentState, type ShowState } from '../store/present/present-state.ts';
import type { Presenting } from './presenting.ts';

type Stored = Pick<Presenting, 'present'>;

/** Begins to present. In the same window, the wall covers the page. */
export function beginPresenting({ present }: Stored, of: ShowState['of'], isHere = false): void {
  present.setState({
    show: {
      id: newId(),
      of,
      stepId: null,
      isBlank: false,
      isHere,
      wall: 'none',
      page: null,
    },
  });
}

/** Ends it. The window on the second screen closes. */
export function endPresenting({ present }: Stored): void {
  present.setState({ show: null });
}

/** Shows the wall in this window, or no longer. */
export function presentHere({ present }: Stored, isHere: boolean): void {
  changeShow(present, { isHere });
}

/** Opens the window for the second screen. Where the browser opens none, this window shows the wall. */
export function openWallWindow({ present, wall }: Pick<Presenting, 'present' | 'wall'>): void {
  const { show } = present.getState();
  if (!show) return;
  const isOpen = wall.openWindow(show.id);
  changeShow(present, isOpen ? { wall: 'opening' } : { wall: 'refused', isHere: true });
}

/** Shows a page of a lesson at once. */
export function presentPage({ present }: Stored, page: PageScene): void {
  if (!present.getState().show) beginPresenting({ present }, 'table');
  changeShow(present, { page, stepId: 'page', isBlank: false });
}

/** Shows another page in the place of one that is presented. Without one, nothing is shown of it. */
export function turnPage({ present }: Stored, page: PageScene): void {
  if (present.getState().show?.page) presentPage({ present }, page);
}

/** The step that is shown, as far as there is any. */
export function shownStep({ present, steps }: Pick<Presenting, 'present' | 'steps'>) {
  const state = present.getState();
  return stepShown(steps(), state.show?.stepId ?? null, (predicts) => isHidden(state, predicts));
}

/** What the wall shows now. */
export function sceneNow(presenting: Pick<Presenting, 'present' | 'steps'>): WallScene {
  const state = presenting.present.getState();
  const step = shownStep(presenting);
  if (!step || state.show?.isBlank !== false) return { kind: 'blank' };
  return sceneWithVotes(step, predictionIn(state));
}

function predictionIn({ predictsFirst, voteBy, ballots }: PresentState) {
  return { isOn: predictsFirst, by: voteBy, ballots };
}

/** Goes one step on or back. A step that shows an answer reveals it. */
export function goOneStep(presenting: Presenting, by: 1 | -1): void {
  const step = stepBeside(presenting.steps(), shownStep(presenting), by);
  if (step) goToStep(presenting, step);
}

/** Shows this step. An answer is revealed by it. */
export function goToStep({ present }: Stored, step: WallStep): void {
  changeShow(present, { stepId: step.id, isBlank: false });
  if (step.reveals && step.predicts !== null) revealPrediction({ present }, step.predicts);
}

export function toggleBlank({ present }: Stored): void {
  changeShow(present, { isBlank: !present.getState().show?.isBlank });
}

/** Hides every answer until it is revealed, or no longer. */
export function setPredictsFirst({ present }: Stored, predictsFirst: boolean): void {
  present.setState({ predictsFirst });
}

export function setVoteBy({ present }: Stored, voteBy: VoteBy): void {
  present.setState({ voteBy });
}

/** Shows the answer to this, on the wall and in the studio. A wall that shows the question goes on to the answer. */
export function revealPrediction({ present }: Stored, predicts: string): void {
  const { revealed, show } = present.getState();
  const answer = ANSWER_OF[show?.stepId ?? ''];
  // It stays behind its question where something else was revealed.
  if (answer !== undefined) changeShow(present, { stepId: answer });
  if (!revealed.includes(predicts)) present.setState({ revealed: [...revealed, predicts] });
}

/** Adds votes to one of so many choices, or takes some away. */
export function castVotes(
  { present }: Stored,
  predicts: string,
  choices: number,
  choice: number,
  by: number,
): void {
  changeBallot(present, predicts, choices, (ballot) => countVotes(ballot, choice, by));
}

/** Takes the last vote back. */
export function takeVoteBack({ present }: Stored, predicts: string): void {
  changeBallot(present, predicts, 0, undoVote);
}

/** Begins the voting anew. It can be taken back too. */
export function resetVotes({ present }: Stored, predicts: string): void {
  changeBallot(present, predicts, 0, clearVotes);
}

function changeBallot(
  present: Presenting['present'],
  predicts: string,
  choices: number,
  change: (ballot: Ballot) => Ballot,
): void {
  const { ballots } = present.getState();
  const kept = ballots[predicts];
  // Other concepts may have been taught since the class voted for the last time.
  const fits = kept && (choices === 0 || kept.counts.length === choices);
  const ballot = fits ? kept : newBallot(choices);
  present.setState({ ballots: { ...ballots, [predicts]: change(ballot) } });
}

function changeShow(present: Presenting['present'], change: Partial<ShowState>): void {
  const { show } = present.getState();
  if (show) present.setState({ show: { ...show, ...change } });
}
