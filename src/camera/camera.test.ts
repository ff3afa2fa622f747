import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCamera, HIDDEN_MS, type Camera } from './camera.ts';
import { isMirrored } from './camera-state.ts';
import { REST_MS } from './capture-session.ts';
import { fakeCameras, type FakeCameras } from './testing/fake-cameras.ts';

let browser: FakeCameras;
let camera: Camera;
beforeEach(() => {
  vi.useFakeTimers();
  browser = fakeCameras();
  camera = createCamera(browser);
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const kind = () => camera.getState().kind;
const lights = () => browser.tracks.filter(({ readyState }) => readyState === 'live').length;
const on = () => {
  const state = camera.getState();
  if (state.kind !== 'on') throw new Error(`the camera is ${state.kind}`);
  return state;
};

async function wanted() {
  const giveBack = camera.want();
  await settle();
  return giveBack;
}

describe('the light', () => {
  it('is on while somebody wants the camera', async () => {
    const kinds: string[] = [];
    camera.subscribe(() => kinds.push(kind()));
    const one = await wanted();
    const other = await wanted();
    expect(browser.asked).toHaveLength(1);
    one();
    one();
    expect(lights()).toBe(1);
    other();
    expect(lights()).toBe(0);
    expect(kinds.filter((each, i) => each !== kinds[i - 1])).toEqual(['opening', 'on', 'off']);
  });

  it('never comes on for who has gone before the visitor answered', async () => {
    browser.hold();
    const giveBack = camera.want();
    await settle();
    expect(kind()).toBe('opening');
    giveBack();
    browser.release();
    await settle();
    expect([kind(), browser.tracks.length, lights()]).toEqual(['off', 1, 0]);
  });

  it('goes out after a minute without use, and comes back when asked for', async () => {
    await wanted();
    vi.advanceTimersByTime(REST_MS - 1);
    expect(kind()).toBe('on');
    browser.page.dispatchEvent(new Event('pointermove'));
    vi.advanceTimersByTime(REST_MS - 1);
    camera.used();
    vi.advanceTimersByTime(REST_MS - 1);
    expect(kind()).toBe('on');
    vi.advanceTimersByTime(1);
    expect([kind(), lights()]).toEqual(['resting', 0]);
    browser.page.dispatchEvent(new Event('pointermove'));
    expect(kind()).toBe('resting');
    camera.turnOn();
    await settle();
    expect([kind(), lights()]).toEqual(['on', 1]);
  });

  it('goes out when the page is hidden for more than a moment, and comes back with it', async () => {
    await wanted();
    browser.show(false);
    vi.advanceTimersByTime(HIDDEN_MS - 1);
    browser.show(true);
    vi.advanceTimersByTime(HIDDEN_MS);
    expect([kind(), browser.tracks.length]).toEqual(['on', 1]);
    browser.show(false);
    vi.advanceTimersByTime(HIDDEN_MS);
    expect([kind(), lights()]).toEqual(['paused', 0]);
    browser.show(true);
    await settle();
    expect([kind(), lights()]).toEqual(['on', 1]);
  });

  it('goes out at once when the page is left, and stays out if nobody wants it any more', async () => {
    const giveBack = await wanted();
    browser.leave();
    expect([kind(), lights()]).toEqual(['paused', 0]);
    giveBack();
    browser.window.dispatchEvent(new Event('pageshow'));
    browser.show(true);
    await settle();
    expect([kind(), lights()]).toEqual(['off', 0]);
  });

  it('does not come back by itself after a rest', async () => {
    await wanted();
    vi.advanceTimersByTime(REST_MS);
    browser.show(false);
    vi.advanceTimersByTime(HIDDEN_MS);
    browser.show(true);
    await settle();
    expect(kind()).toBe('resting');
  });
});

describe('a camera that goes away', () => {
  it('says so, and can be had again', async () => {
    await wanted();
    browser.tracks[0]?.dispatchEvent(new Event('ended'));
    await settle();
    expect(camera.getState()).toMatchObject({ kind: 'failed', failure: { code: 'unplugged' } });
    camera.turnOn();
    await settle();
    expect(kind()).toBe('on');
  });

  it('was taken back by the visitor, where the browser says so', async () => {
    await wanted();
    browser.said = 'denied';
    browser.tracks[0]?.dispatchEvent(new Event('ended'));
    await settle();
    expect(camera.getState()).toMatchObject({ kind: 'failed', failure: { code: 'denied' } });
  });

  it('is no matter once another is open', async () => {
    await wanted();
    camera.turnOn();
    await settle();
    browser.tracks[0]?.dispatchEvent(new Event('ended'));
    await settle();
    expect(kind()).toBe('on');
  });

  it('may only be covered', async () => {
    await wanted();
    const [track] = browser.tracks;
    if (!track) throw new Error('no track');
    track.muted = true;
    track.dispatchEvent(new Event('mute'));
    expect(on().isMuted).toBe(true);
    track.muted = false;
    track.dispatchEvent(new Event('unmute'));
    expect(on().isMuted).toBe(false);
  });
});

describe('which camera', () => {
  const both = [
    { id: 'f', name: 'camera 1, facing front', facingMode: 'user' },
    { id: 'b', name: 'camera 2, facing back', facingMode: 'environment' },
  ] as const;

  it('is chosen from those that there are now', async () => {
    await wanted();
    expect(on().cameras).toEqual([{ id: 'desk', name: 'HD Webcam' }]);
    browser.plug([
      { id: 'desk', name: 'HD Webcam' },
      { id: 'new', name: '' },
    ]);
    await settle();
    expect(on().cameras.map(({ name }) => name)).toEqual(['HD Webcam', 'Camera 2']);
    camera.choose({ id: 'new' });
    await settle();
    expect(on().id).toBe('new');
    expect(lights()).toBe(1);
  });

  it('can be chosen before one runs', async () => {
    const taken = { id: 'desk', name: 'HD Webcam', fails: 'NotReadableError' };
    browser.cameras = [taken, { ...taken, id: 'usb', name: 'USB camera' }];
    browser.hold();
    camera.want();
    await settle();
    expect(camera.getState()).toMatchObject({
      kind: 'opening',
      cameras: [{ name: 'HD Webcam' }, { name: 'USB camera' }],
    });
    browser.release();
    await settle();
    expect(camera.getState()).toMatchObject({ kind: 'failed', cameras: [{}, {}] });
    browser.plug([taken, { id: 'usb', name: 'USB camera' }]);
    camera.choose({ id: 'usb' });
    await settle();
    expect(on()).toMatchObject({ id: 'usb', refused: [] });
  });

  it('can be chosen after the one that ran has gone', async () => {
    await wanted();
    browser.plug([
      { id: 'one', name: 'One' },
      { id: 'two', name: 'Two' },
    ]);
    browser.tracks[0]?.dispatchEvent(new Event('ended'));
    await settle();
    expect(camera.getState()).toMatchObject({ kind: 'failed', cameras: [{}, {}] });
  });

  it('is remembered for the next time', async () => {
    browser.cameras = both;
    const giveBack = await wanted();
    expect(on().facing).toBe('back');
    camera.choose({ facing: 'front' });
    await settle();
    giveBack();
    await wanted();
    expect(on().facing).toBe('front');
  });

  it('decides whether its picture is shown as in a mirror', async () => {
    await wanted();
    expect(isMirrored(on())).toBe(true);
    expect(isMirrored({ ...on(), facing: 'back' })).toBe(false);
    const named = (name: string) => ({ ...on(), cameras: [{ id: 'desk', name }] });
    expect(isMirrored(named('Document camera'))).toBe(false);
    expect(isMirrored(named('Integrated Webcam'))).toBe(true);
    expect(isMirrored({ ...named('Rear'), facing: 'front' })).toBe(true);
  });
});

it('says what refused, and asks again when asked to', async () => {
  browser.refuse('NotReadableError');
  await wanted();
  expect(camera.getState()).toMatchObject({ kind: 'failed', failure: { code: 'busy' } });
  camera.turnOn();
  await settle();
  expect(kind()).toBe('on');
});
