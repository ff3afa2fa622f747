import { describe, expect } from 'vitest';
import type { EngineReady } from '../../../workers/protocol/engine.ts';
import { isTestRun } from '../../domain/session/run.ts';
import { newSession } from '../../domain/session/session.ts';
import { concept, demonstration, imageId } from '../../domain/testing/made.ts';
import { noteEngineState } from '../models/note-engine-state.ts';
import { openOnTable } from '../store/change.ts';
import type { SessionStore, StudioState } from '../store/session-store.ts';
import { it } from '../testing/studio-test.ts';
import { pauseTray, resumeTray, runTray } from './run-tray.ts';

const tray = ['aaaa9', 'bbbb9', 'aaaa8', 'bbbb8'].map((digits, place) => ({
  id: `asked${place}`,
  imageId: imageId(digits),
  source: `${digits}.png`,
  truth: digits.startsWith('a') ? 'fep' : 'wug',
}));

/** Two concepts of three pictures, a tray and a question. */
const named = (name: string, digits: string, marker: number) =>
  concept(
    name,
    [1, 2, 3].map((n) => demonstration(`${name}${n}`, `${digits}${n}`)),
    { marker },
  );
const lesson = {
  ...newSession('lesson', 'Lesson', [named('fep', 'aaaa', 0), named('wug', 'bbbb', 1)], 1),
  testTray: tray,
  query: { imageId: imageId('aaaa7'), source: 'question.png' },
};

/** Mini is open and sees with this encoder. */
function openMini(store: SessionStore, encoder: string | null): void {
  noteEngineState(store, 'mini', {
    kind: 'ready',
    modelName: 'Mini',
    device: 'wasm',
    runtime: 'wasm',
    fellBackBecause: null,
    ...(encoder !== null && { pretrainedEncoder: { name: encoder } }),
  } as { kind: 'ready' } & EngineReady);
}

/** Acts once, as soon as this holds. */
function onceIn(
  store: SessionStore,
  holds: (lab: StudioState['lab']) => boolean,
  act: () => void,
): void {
  const unsubscribe = store.subscribe(({ lab }) => {
    if (!holds(lab)) return;
    unsubscribe();
    act();
  });
}

const hasAnswered =
  (count: number) =>
  ({ trayRun }: StudioState['lab']) =>
    trayRun.kind === 'running' && trayRun.run.answers.length === count;

describe('a run that is paused', () => {
  it('does not go on with another encoder, but begins anew', async ({ tools, table }) => {
    openOnTable(tools.store, lesson);
    openMini(tools.store, null);
    onceIn(tools.store, hasAnswered(2), () => pauseTray(tools));
    await runTray(tools);
    openMini(tools.store, 'DINOv2');
    await resumeTray(tools);
    expect(
      table()
        .runs.filter(isTestRun)
        .map(({ settings, answers }) => [settings.encoder, answers.length]),
    ).toEqual([
      [null, 2],
      ['DINOv2', 4],
    ]);
  });
});
