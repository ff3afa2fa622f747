import { describe, expect, it } from 'vitest';
import { chooseQuery } from '../ask/choose-query.ts';
import { openOnTable } from '../store/change.ts';
import { blankSession } from '../table/blank-session.ts';
import { answeringTest, settle } from '../testing/answering.ts';
import { picture } from '../testing/tools-for-tests.ts';
import { wallForTests } from '../testing/wall-for-tests.ts';
import { goOnPresenting, keepPresenting } from './keep-presenting.ts';
import { isPageKey, presentKeyOf } from './present-keys.ts';
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

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

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

describe('after the page is loaded again', () => {
  answeringTest('step and votes are as they were', async ({ tools, answered }) => {
    const presenting = presentingIn(tools, wallForTests());
    await answered();
    beginPresenting(tools, 'table');
    setPredictsFirst(tools, true);
    const stop = keepPresenting(presenting);
    goOneStep(presenting, 1);
    press(presenting, { kind: 'vote', digit: 2 });
    const scene = sceneNow(presenting);
    stop();
    tools.present.setState({ show: null, ballots: {}, predictsFirst: false });
    expect(goOnPresenting(presenting)).toBe('gone-on');
    expect(sceneNow(presenting)).toEqual(scene);
  });

  answeringTest('an empty session is presented on, though it is another one', ({ tools }) => {
    openOnTable(tools.store, blankSession('Session', 1));
    const presenting = presentingIn(tools, wallForTests());
    presentPage(tools, { kind: 'page', title: { id: 'Own' }, paragraphs: [], picture: null });
    keepPresenting(presenting)();
    tools.present.setState({ show: null });
    openOnTable(tools.store, blankSession('Session', 2));
    expect(goOnPresenting(presenting)).toBe('gone-on');
    expect(sceneNow(presenting)).toMatchObject({ title: { id: 'Own' } });
  });

  answeringTest('another session is not presented', ({ tools }) => {
    const presenting = presentingIn(tools, wallForTests());
    beginPresenting(tools, 'table');
    keepPresenting(presenting)();
    tools.present.setState({ show: null });
    const elsewhere = { ...presenting, sessionId: () => 'another' };
    expect(goOnPresenting(elsewhere)).toBe('not-yet');
    presenting.wall.note.keep('{"show":');
    expect(goOnPresenting(presenting)).toBe('not-yet');
  });
});

answeringTest('a browser that opens no second window shows the wall in this one', ({ tools }) => {
  beginPresenting(tools, 'table');
  openWallWindow({ present: tools.present, wall: wallForTests(false) });
  expect(tools.present.getState().show).toMatchObject({ wall: 'refused', isHere: true });
});

describe('the keys of a clicker', () => {
  const keys = Object.fromEntries(
    ['PageDown', 'PageUp', 'ArrowLeft', '.', 'B', '3', '+', '-', 'x'].map((key) => [
      key,
      presentKeyOf({ key, ...plain }, 'ltr'),
    ]),
  );

  it('go on and back, blank the wall, and count votes', () => {
    expect(keys).toEqual({
      PageDown: { kind: 'step', by: 1 },
      PageUp: { kind: 'step', by: -1 },
      ArrowLeft: { kind: 'step', by: -1 },
      '.': { kind: 'blank' },
      B: { kind: 'blank' },
      3: { kind: 'vote', digit: 3 },
      '+': { kind: 'votes', by: 1 },
      '-': { kind: 'votes', by: -1 },
      x: null,
    });
    expect(isPageKey({ key: 'PageUp', ...plain })).toBe(true);
  });

  it('go on to the left where the page is read from right to left', () => {
    const onward = ['ArrowLeft', 'ArrowDown', 'PageDown'];
    for (const key of onward)
      expect(presentKeyOf({ key, ...plain }, 'rtl')).toEqual({ kind: 'step', by: 1 });
    expect(presentKeyOf({ key: 'ArrowRight', ...plain }, 'rtl')).toEqual({ kind: 'step', by: -1 });
  });

  it('leave the browser its own keys, but for Undo', () => {
    expect(presentKeyOf({ ...plain, key: '+', ctrlKey: true }, 'ltr')).toBeNull();
    expect(presentKeyOf({ ...plain, key: 'ArrowLeft', altKey: true }, 'ltr')).toBeNull();
    expect(presentKeyOf({ ...plain, key: 'z', metaKey: true }, 'ltr')).toEqual({
      kind: 'undo-vote',
    });
    expect(presentKeyOf({ ...plain, key: 'Z', ctrlKey: true, shiftKey: true }, 'ltr')).toBeNull();
  });
});
