import { picturesOnWall } from '../../domain/presenting/wall-scene.ts';
import { afterAwake } from '../../kernel/after-awake.ts';
import { i18n } from '../../languages/translator.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { SecondWindow } from '../store/present/present-state.ts';
import { sceneNow } from './present.ts';
import type { Presenting } from './presenting.ts';
import { press } from './press.ts';

/** How often the window on the wall is asked whether it is there, in milliseconds that the device was awake. */
const ASK_MS = 3_000;
/** It counts as lost if it has not answered for so long. A slow machine may take a while to draw. */
const PATIENCE_MS = 10_000;

/**
 * Tells the window on the wall what to show, as long as something is presented, and does what is pressed there. Returns a
 * function that stops it. The window stays open then, because this page may only be loaded again.
 */
export function feedWall(presenting: Presenting): () => void {
  const { present, wall, subscribe, blobOf } = presenting;
  const id = present.getState().show?.id ?? '';
  const line = wall.openLine(id);
  const sent = new Set<ImageId>();
  let shown = '';
  let turn = 0;

  const show = async () => {
    const scene = sceneNow(presenting);
    const { language } = i18n;
    const words = JSON.stringify([scene, language]);
    if (words === shown) return;
    shown = words;
    const mine = (turn += 1);
    const wanted = picturesOnWall(scene).filter((imageId) => !sent.has(imageId));
    const pictures = await Promise.all(
      // A picture that cannot be read is shown as missing.
      wanted.map(async (imageId) => [imageId, await blobOf(imageId).catch(() => null)] as const),
    );
    // Something else is to be shown by now.
    if (mine !== turn) return;
    const found = pictures.flatMap(([imageId, blob]) => (blob ? [[imageId, blob] as const] : []));
    for (const [imageId] of found) sent.add(imageId);
    line.post({ kind: 'show', scene, language, pictures: found });
  };

  const note = (state: SecondWindow) => {
    const { show: on } = present.getState();
    if (on?.id === id && on.wall !== state) present.setState({ show: { ...on, wall: state } });
  };
  let stopWaiting = () => {};
  const wait = () => {
    stopWaiting();
    stopWaiting = afterAwake(PATIENCE_MS, () => note('lost'));
  };
  const isThere = () => {
    note('there');
    wait();
  };
  // A window that never answers is lost too.
  let before: SecondWindow | undefined;
  const followOpening = () => {
    const on = present.getState().show?.wall;
    if (on === 'opening' && before !== 'opening') wait();
    before = on;
  };

  const deaf = line.onMessage((message) => {
    if (message.kind === 'opened') {
      sent.clear();
      shown = '';
      isThere();
      void show();
    } else if (message.kind === 'here') isThere();
    else if (message.kind === 'left') note('lost');
    else if (message.kind === 'pressed') press(presenting, message.key);
  });
  let stopAsking = () => {};
  const ask = () => {
    line.post({ kind: 'are-you-there' });
    stopAsking = afterAwake(ASK_MS, ask);
  };
  ask();
  void show();
  followOpening();
  const showAgain = i18n.on('change', () => void show());
  const unsubscribe = subscribe(() => {
    followOpening();
    if (present.getState().show?.id === id) void show();
  });

  return () => {
    for (const stop of [deaf, unsubscribe, showAgain, stopAsking, stopWaiting]) stop();
    turn += 1;
    if (present.getState().show?.id !== id) line.post({ kind: 'end' });
    line.close();
  };
}
