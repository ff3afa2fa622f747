import { describe, expect, it } from 'vitest';
import { isMirrored } from './camera-state.ts';
import { cameraTest } from './testing/camera-test.ts';

const given = cameraTest();
const { settle, lights, on, wanted } = given;

describe('which camera', () => {
  const both = [
    { id: 'f', name: 'camera 1, facing front', facingMode: 'user' },
    { id: 'b', name: 'camera 2, facing back', facingMode: 'environment' },
  ] as const;

  it('is chosen from those that there are now', async () => {
    await wanted();
    expect(on().cameras).toEqual([{ id: 'desk', name: 'HD Webcam', number: 1 }]);
    given.browser.plug([
      { id: 'desk', name: 'HD Webcam' },
      { id: 'new', name: '' },
    ]);
    await settle();
    expect(on().cameras).toMatchObject([{ name: 'HD Webcam' }, { name: '', number: 2 }]);
    given.camera.choose({ id: 'new' });
    await settle();
    expect(on().id).toBe('new');
    expect(lights()).toBe(1);
  });

  it('can be chosen before one runs', async () => {
    const taken = { id: 'desk', name: 'HD Webcam', fails: 'NotReadableError' };
    given.browser.cameras = [taken, { ...taken, id: 'usb', name: 'USB camera' }];
    given.browser.hold();
    given.camera.want();
    await settle();
    expect(given.camera.getState()).toMatchObject({
      kind: 'opening',
      cameras: [{ name: 'HD Webcam' }, { name: 'USB camera' }],
    });
    given.browser.release();
    await settle();
    expect(given.camera.getState()).toMatchObject({ kind: 'failed', cameras: [{}, {}] });
    given.browser.plug([taken, { id: 'usb', name: 'USB camera' }]);
    given.camera.choose({ id: 'usb' });
    await settle();
    expect(on()).toMatchObject({ id: 'usb', refused: [] });
  });

  it('can be chosen after the one that ran has gone', async () => {
    await wanted();
    given.browser.plug([
      { id: 'one', name: 'One' },
      { id: 'two', name: 'Two' },
    ]);
    given.browser.tracks[0]?.dispatchEvent(new Event('ended'));
    await settle();
    expect(given.camera.getState()).toMatchObject({ kind: 'failed', cameras: [{}, {}] });
  });

  it('is remembered for the next time', async () => {
    given.browser.cameras = both;
    const giveBack = await wanted();
    expect(on().facing).toBe('back');
    given.camera.choose({ facing: 'front' });
    await settle();
    giveBack();
    await wanted();
    expect(on().facing).toBe('front');
  });

  it('decides whether its picture is shown as in a mirror', async () => {
    await wanted();
    expect(isMirrored(on())).toBe(true);
    expect(isMirrored({ ...on(), facing: 'back' })).toBe(false);
    const named = (name: string) => ({ ...on(), cameras: [{ id: 'desk', name, number: 1 }] });
    expect(isMirrored(named('Document camera'))).toBe(false);
    expect(isMirrored(named('Integrated Webcam'))).toBe(true);
    expect(isMirrored({ ...named('Rear'), facing: 'front' })).toBe(true);
  });
});
