import { describe, expect } from 'vitest';
import { chooseQuery } from '../ask/choose-query.ts';
import { answeringTest, settle } from '../testing/answering.ts';
import { picture } from '../testing/tools-for-tests.ts';
import { wallForTests } from '../testing/wall-for-tests.ts';
import {
  beginPresenting,
  endPresenting,
  goOneStep,
  openWallWindow,
  presentPage,
  turnPage,
  resetVotes,
  revealPrediction,
  sceneNow,
  setPredictsFirst,
  shownStep,
  toggleBlank,
} from './present.ts';
import { presentingIn } from './presenting.ts';
import { press } from './press.ts';

describe('presenting the table', () => {
  answeringTest('goes from the concepts to the answer', async ({ tools, answered }) => {
    const presenting = presentingIn(tools, wallForTests());
    beginPresenting(tools, 'table');
    await answered();
    const kinds = ['concepts', 'question', 'answer', 'evidence'];
    for (const kind of kinds) {
      expect(sceneNow(presenting).kind).toBe(kind);
      goOneStep(presenting, 1);
    }
    expect(sceneNow(presenting).kind).toBe('evidence');
    goOneStep(presenting, -1);
    expect(sceneNow(presenting).kind).toBe('answer');
  });

  answeringTest('a blank wall stays blank until it is asked for something', ({ tools }) => {
    const presenting = presentingIn(tools, wallForTests());
    beginPresenting(tools, 'table');
    toggleBlank(tools);
    expect(sceneNow(presenting).kind).toBe('blank');
    toggleBlank(tools);
    expect(sceneNow(presenting).kind).toBe('concepts');
  });

  answeringTest('a page of a lesson goes before everything', ({ tools }) => {
    const presenting = presentingIn(tools, wallForTests());
    presentPage(tools, {
      kind: 'page',
      title: { id: 'Guess first' },
      paragraphs: [],
      picture: null,
    });
    expect(sceneNow(presenting)).toMatchObject({ kind: 'page', title: { id: 'Guess first' } });
    // The class goes on to the next step of its lesson, and so does the wall.
    turnPage(tools, { kind: 'page', title: { id: 'Swap' }, paragraphs: [], picture: null });
    expect(sceneNow(presenting)).toMatchObject({ kind: 'page', title: { id: 'Swap' } });
    endPresenting(tools);
    expect(presenting.steps()).toEqual([]);
  });
});

describe('predict first', () => {
  answeringTest('no answer is on the wall before it is revealed', async ({ tools, answered }) => {
    const presenting = presentingIn(tools, wallForTests());
    beginPresenting(tools, 'table');
    setPredictsFirst(tools, true);
    await answered();
    goOneStep(presenting, 1);
    press(presenting, { kind: 'vote', digit: 2 });
    press(presenting, { kind: 'votes', by: 1 });
    press(presenting, { kind: 'vote', digit: 1 });
    expect(sceneNow(presenting)).toMatchObject({ votes: { counts: [1, 2, 0] } });
    press(presenting, { kind: 'undo-vote' });
    press(presenting, { kind: 'vote', digit: 9 });
    goOneStep(presenting, 1);
    expect(sceneNow(presenting)).toMatchObject({ kind: 'answer', votes: { counts: [0, 2, 0] } });
    // What is revealed is not voted about any more.
    press(presenting, { kind: 'vote', digit: 1 });
    expect(sceneNow(presenting)).toMatchObject({ votes: { counts: [0, 2, 0] } });
  });

  answeringTest('a reveal in the studio is one on the wall too', async ({ tools, answered }) => {
    const presenting = presentingIn(tools, wallForTests());
    beginPresenting(tools, 'table');
    setPredictsFirst(tools, true);
    await answered();
    goOneStep(presenting, 1);
    revealPrediction(tools, 'something else');
    expect(sceneNow(presenting).kind).toBe('question');
    revealPrediction(tools, shownStep(presenting)?.predicts ?? '');
    expect(sceneNow(presenting).kind).toBe('answer');
  });

  answeringTest('the next step of a lesson goes to the wall', async ({ tools, answered }) => {
    const presenting = presentingIn(tools, wallForTests());
    const page = { kind: 'page', title: { id: 'Swap' }, paragraphs: [], picture: null } as const;
    presentPage(tools, { ...page, title: { id: 'Guess first' } });
    await answered();
    goOneStep(presenting, 1);
    goOneStep(presenting, 1);
    expect(sceneNow(presenting).kind).toBe('question');
    turnPage(tools, page);
    expect(sceneNow(presenting)).toMatchObject({ kind: 'page', title: { id: 'Swap' } });
  });

  answeringTest('the next question hides its answer again', async ({ tools, answered }) => {
    const presenting = presentingIn(tools, wallForTests());
    beginPresenting(tools, 'table');
    setPredictsFirst(tools, true);
    await answered();
    goOneStep(presenting, 1);
    goOneStep(presenting, 1);
    expect(sceneNow(presenting).kind).toBe('answer');
    await chooseQuery(tools, [picture('c')]);
    await settle();
    expect(sceneNow(presenting).kind).toBe('question');
  });

  answeringTest('votes are no demonstrations, and can be reset', async ({ tools, answered }) => {
    const presenting = presentingIn(tools, wallForTests());
    await answered();
    beginPresenting(tools, 'table');
    setPredictsFirst(tools, true);
    goOneStep(presenting, 1);
    const { session } = tools.store.getState();
    press(presenting, { kind: 'vote', digit: 2 });
    resetVotes(tools, shownStep(presenting)?.predicts ?? '');
    expect(sceneNow(presenting)).toMatchObject({ votes: { counts: [0, 0, 0] } });
    expect(tools.store.getState().session).toBe(session);
  });
});

answeringTest('a browser that opens no second window shows the wall in this one', ({ tools }) => {
  beginPresenting(tools, 'table');
  openWallWindow({ present: tools.present, wall: wallForTests(false) });
  expect(tools.present.getState().show).toMatchObject({ wall: 'refused', isHere: true });
});
