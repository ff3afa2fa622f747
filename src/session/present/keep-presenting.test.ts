import { describe, expect } from 'vitest';
import { openOnTable } from '../store/change.ts';
import { blankSession } from '../table/blank-session.ts';
import { answeringTest } from '../testing/answering.ts';
import { wallForTests } from '../testing/wall-for-tests.ts';
import { goOnPresenting, keepPresenting } from './keep-presenting.ts';
import { beginPresenting, goOneStep, presentPage, sceneNow, setPredictsFirst } from './present.ts';
import { presentingIn } from './presenting.ts';
import { press } from './press.ts';

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
