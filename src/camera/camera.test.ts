import { describe, expect, it, vi } from 'vitest';
import { HIDDEN_MS } from './camera.ts';
import { REST_MS } from './capture-session.ts';
import { cameraTest } from './testing/camera-test.ts';

const given = cameraTest();
const { settle, kind, lights, on, wanted } = given;

describe('the light', () => {
  it('is on while somebody wants the camera', async () => {
    const kinds: string[] = [];
    given.camera.subscribe(() => kinds.push(kind()));
    const one = await wanted();
    const other = await wanted();
    expect(given.browser.asked).toHaveLength(1);
    one();
    one();
    expect(lights()).toBe(1);
    other();
    expect(lights()).toBe(0);
    expect(kinds.filter((each, i) => each !== kinds[i - 1])).toEqual(['opening', 'on', 'off']);
  });

  it('never comes on for who has gone before the visitor answered', async () => {
    given.browser.hold();
    const giveBack = given.camera.want();
    await settle();
    expect(kind()).toBe('opening');
    giveBack();
    given.browser.release();
    await settle();
    expect([kind(), given.browser.tracks.length, lights()]).toEqual(['off', 1, 0]);
  });

  it('goes out after a minute without use, and comes back when asked for', async () => {
    await wanted();
    vi.advanceTimersByTime(REST_MS - 1);
    expect(kind()).toBe('on');
    given.browser.page.dispatchEvent(new Event('pointermove'));
    vi.advanceTimersByTime(REST_MS - 1);
    given.camera.used();
    vi.advanceTimersByTime(REST_MS - 1);
    expect(kind()).toBe('on');
    vi.advanceTimersByTime(1);
    expect([kind(), lights()]).toEqual(['resting', 0]);
    given.browser.page.dispatchEvent(new Event('pointermove'));
    expect(kind()).toBe('resting');
    given.camera.turnOn();
    await settle();
    expect([kind(), lights()]).toEqual(['on', 1]);
  });

  it('goes out when the page is hidden for more than a moment, and comes back with it', async () => {
    await wanted();
    given.browser.show(false);
    vi.advanceTimersByTime(HIDDEN_MS - 1);
    given.browser.show(true);
    vi.advanceTimersByTime(HIDDEN_MS);
    expect([kind(), given.browser.tracks.length]).toEqual(['on', 1]);
    given.browser.show(false);
    vi.advanceTimersByTime(HIDDEN_MS);
    expect([kind(), lights()]).toEqual(['paused', 0]);
    given.browser.show(true);
    await settle();
    expect([kind(), lights()]).toEqual(['on', 1]);
  });

  it('goes out at once when the page is left, and stays out if nobody wants it any more', async () => {
    const giveBack = await wanted();
    given.browser.leave();
    expect([kind(), lights()]).toEqual(['paused', 0]);
    giveBack();
    given.browser.window.dispatchEvent(new Event('pageshow'));
    given.browser.show(true);
    await settle();
    expect([kind(), lights()]).toEqual(['off', 0]);
  });

  it('does not come back by itself after a rest', async () => {
    await wanted();
    vi.advanceTimersByTime(REST_MS);
    given.browser.show(false);
    vi.advanceTimersByTime(HIDDEN_MS);
    given.browser.show(true);
    await settle();
    expect(kind()).toBe('resting');
  });
});

describe('a camera that goes away', () => {
  it('says so, and can be had again', async () => {
    await wanted();
    given.browser.tracks[0]?.dispatchEvent(new Event('ended'));
    await settle();
    expect(given.camera.getState()).toMatchObject({
      kind: 'failed',
      failure: { code: 'unplugged' },
    });
    given.camera.turnOn();
    await settle();
    expect(kind()).toBe('on');
  });

  it('was taken back by the visitor, where the browser says so', async () => {
    await wanted();
    given.browser.said = 'denied';
    given.browser.tracks[0]?.dispatchEvent(new Event('ended'));
    await settle();
    expect(given.camera.getState()).toMatchObject({ kind: 'failed', failure: { code: 'denied' } });
  });

  it('is no matter once another is open', async () => {
    await wanted();
    given.camera.turnOn();
    await settle();
    given.browser.tracks[0]?.dispatchEvent(new Event('ended'));
    await settle();
    expect(kind()).toBe('on');
  });

  it('may only be covered', async () => {
    await wanted();
    const [track] = given.browser.tracks;
    if (!track) throw new Error('no track');
    track.muted = true;
    track.dispatchEvent(new Event('mute'));
    expect(on().isMuted).toBe(true);
    track.muted = false;
    track.dispatchEvent(new Event('unmute'));
    expect(on().isMuted).toBe(false);
  });
});

it('says what refused, and asks again when asked to', async () => {
  given.browser.refuse('NotReadableError');
  await wanted();
  expect(given.camera.getState()).toMatchObject({ kind: 'failed', failure: { code: 'busy' } });
  given.camera.turnOn();
  await settle();
  expect(kind()).toBe('on');
});
