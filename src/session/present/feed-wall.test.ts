import { expect, vi } from 'vitest';
import { picturesOnWall, type WallScene } from '../../domain/presenting/wall-scene.ts';
import { i18n } from '../../languages/translator.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { it } from '../testing/studio-test.ts';
import { CACTIHOG, picture } from '../testing/tools-for-tests.ts';
import { wallForTests } from '../testing/wall-for-tests.ts';
import { until } from '../testing/until.ts';
import { feedWall } from './feed-wall.ts';
import { beginPresenting, endPresenting, openWallWindow, toggleBlank } from './present.ts';
import { presentingIn } from './presenting.ts';
import { openWallScreen, type WallScreen } from './wall-screen.ts';

const sceneOn = ({ store }: WallScreen): WallScene | null => {
  const state = store.getState();
  return state.kind === 'shows' ? state.scene : null;
};

const languageOn = ({ store }: WallScreen) => {
  const state = store.getState();
  return state.kind === 'shows' ? state.language : null;
};

it('the wall is fed, after a reload of either window too, and ends with the lesson', async ({
  tools,
}) => {
  await demonstrate(tools, [picture('a')], CACTIHOG);
  const wall = wallForTests();
  const presenting = presentingIn(tools, wall);
  beginPresenting(tools, 'table');
  const id = tools.present.getState().show?.id ?? '';
  const wallState = () => tools.present.getState().show?.wall;
  const openScreen = () => openWallScreen(wall.openLine(id));

  const screen = openScreen();
  const stop = feedWall(presenting);
  await until(() => sceneOn(screen)?.kind === 'concepts');
  await until(() => wallState() === 'there');
  const [shown] = picturesOnWall(sceneOn(screen) ?? { kind: 'blank' });
  expect(shown && (await screen.pictures.blobOf(shown))).toBeInstanceOf(Blob);

  // What is pressed in front of the wall is done here.
  screen.pressed({ kind: 'blank' });
  await until(() => sceneOn(screen)?.kind === 'blank');
  screen.pressed({ kind: 'blank' });
  await until(() => sceneOn(screen)?.kind === 'concepts');

  screen.left();
  await until(() => wallState() === 'lost');
  screen.close();
  const second = openScreen();
  await until(() => sceneOn(second)?.kind === 'concepts');
  await until(() => wallState() === 'there');

  // The teacher's page changes its language, and so does the wall.
  i18n.use('de', ['de'], {});
  await until(() => languageOn(second) === 'de');
  i18n.use('en', ['en'], {});

  // The teacher's window is loaded again: the wall keeps what it has, and hears of what is new.
  stop();
  expect(sceneOn(second)?.kind).toBe('concepts');
  const again = feedWall(presenting);
  toggleBlank(tools);
  await until(() => sceneOn(second)?.kind === 'blank');

  endPresenting(tools);
  again();
  await until(() => second.store.getState().kind === 'over');
  second.close();
});

it('a second window that never answers counts as lost', async ({ tools, onTestFinished }) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const presenting = presentingIn(tools, wallForTests());
  beginPresenting(tools, 'table');
  const stop = feedWall(presenting);
  openWallWindow(presenting);
  expect(tools.present.getState().show?.wall).toBe('opening');
  await vi.advanceTimersByTimeAsync(11_000);
  expect(tools.present.getState().show?.wall).toBe('lost');
  stop();
});

it('a wall that hears nothing more shows no picture of the class', async ({
  tools,
  onTestFinished,
}) => {
  await demonstrate(tools, [picture('a')], CACTIHOG);
  const wall = wallForTests();
  beginPresenting(tools, 'table');
  const id = tools.present.getState().show?.id ?? '';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const screen = openWallScreen(wall.openLine(id));
  const stop = feedWall(presentingIn(tools, wall));
  await vi.waitUntil(() => sceneOn(screen)?.kind === 'concepts');
  const [shown] = picturesOnWall(sceneOn(screen) ?? { kind: 'blank' });
  stop();
  await vi.advanceTimersByTimeAsync(31_000);
  expect(screen.store.getState()).toEqual({ kind: 'waiting' });
  expect(shown && (await screen.pictures.blobOf(shown))).toBeNull();
  screen.close();
});
