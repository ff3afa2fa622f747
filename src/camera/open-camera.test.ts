import { describe, expect, it } from 'vitest';
import { openCamera } from './open-camera.ts';
import { fakeCameras } from './testing/fake-cameras.ts';

const failing = (code: string) => ({ ok: false, failure: { code } });

describe('opening a camera', () => {
  it('prefers the one that looks away from the visitor', async () => {
    const browser = fakeCameras();
    browser.cameras = [
      { id: 'f', name: 'front', facingMode: 'user' },
      { id: 'b', name: 'back', facingMode: 'environment' },
    ];
    expect(await openCamera(browser, null)).toMatchObject({ value: { id: 'b', facing: 'back' } });
    expect(await openCamera(browser, { facing: 'front' })).toMatchObject({
      value: { id: 'f', facing: 'front' },
    });
  });

  it('never asks for sound', async () => {
    let asked: MediaStreamConstraints = {};
    const browser = fakeCameras();
    const { devices } = browser;
    if (!devices) throw new Error('the fake has devices');
    const getUserMedia = devices.getUserMedia.bind(devices);
    devices.getUserMedia = (constraints = {}) => {
      asked = constraints;
      return getUserMedia(constraints);
    };
    await openCamera(browser, null);
    expect(asked.audio).toBe(false);
  });

  it('takes another one where the chosen one is gone', async () => {
    const browser = fakeCameras();
    expect(await openCamera(browser, { id: 'gone' })).toMatchObject({ value: { id: 'desk' } });
    browser.cameras = [];
    expect(await openCamera(browser, { id: 'gone' })).toMatchObject(failing('missing'));
  });

  it('says that there is none, also where the browser calls that a constraint', async () => {
    const browser = fakeCameras();
    const { devices } = browser;
    if (!devices) throw new Error('the fake has devices');
    devices.getUserMedia = () =>
      Promise.reject(new DOMException('Invalid constraint', 'OverconstrainedError'));
    expect(await openCamera(browser, null)).toMatchObject(failing('unusable'));
    browser.cameras = [];
    expect(await openCamera(browser, null)).toMatchObject(failing('missing'));
  });

  describe('that another program has', () => {
    const taken = { id: 'desk', name: 'HD Webcam', fails: 'NotReadableError' };
    const usb = { id: 'usb', name: 'USB camera' };

    it('tries the others', async () => {
      const browser = fakeCameras();
      browser.cameras = [taken, { ...taken, id: 'virtual', name: 'Virtual' }, usb];
      expect(await openCamera(browser, null)).toMatchObject({
        value: { id: 'usb', refused: ['HD Webcam', 'Virtual'] },
      });
    });

    it('does not lock out a visitor who chose it once', async () => {
      const browser = fakeCameras();
      browser.cameras = [taken, usb];
      expect(await openCamera(browser, { id: 'desk' })).toMatchObject({
        value: { id: 'usb', refused: ['HD Webcam'] },
      });
      browser.cameras = [usb];
      expect(await openCamera(browser, { id: 'desk' })).toMatchObject({
        value: { id: 'usb', refused: [] },
      });
    });

    it.each(['AbortError', 'OverconstrainedError', 'UnknownError'])(
      'tries the others after %s too',
      async (fails) => {
        const browser = fakeCameras();
        browser.cameras = [{ ...taken, fails }, usb];
        expect(await openCamera(browser, null)).toMatchObject({ value: { id: 'usb' } });
      },
    );

    it('says that it is taken if the others are too', async () => {
      const browser = fakeCameras();
      browser.cameras = [taken, { ...usb, fails: 'NotFoundError' }];
      expect(await openCamera(browser, null)).toMatchObject(failing('busy'));
    });

    it('asks a visitor who refuses no second time', async () => {
      const browser = fakeCameras();
      const unloved = { ...usb, fails: 'NotAllowedError' };
      browser.cameras = [taken, unloved, { ...usb, id: 'third' }];
      expect(await openCamera(browser, null)).toMatchObject(failing('busy'));
      expect(browser.asked).toHaveLength(3);
    });
  });

  it('asks for any picture where a camera refuses the size', async () => {
    const browser = fakeCameras();
    browser.refuse('OverconstrainedError');
    expect(await openCamera(browser, null)).toMatchObject({ value: { id: 'desk' } });
    browser.cameras = [{ id: 'desk', name: '', fails: 'OverconstrainedError' }];
    expect(await openCamera(browser, null)).toMatchObject(failing('unusable'));
  });

  it.each([
    ['NotAllowedError', 'denied', 'denied'],
    ['NotAllowedError', null, 'denied'],
    ['NotAllowedError', 'prompt', 'dismissed'],
    ['SecurityError', 'granted', 'forbidden-here'],
    ['NotFoundError', 'granted', 'missing'],
    ['NotReadableError', 'granted', 'busy'],
    ['AbortError', 'granted', 'busy'],
    ['InvalidStateError', 'granted', 'unknown'],
  ] as const)('reads %s, permission %s, as %s', async (name, said, code) => {
    const browser = fakeCameras();
    browser.said = said;
    browser.refuse(name);
    expect(await openCamera(browser, null)).toMatchObject(failing(code));
  });

  it.each([
    [{ isSecure: false, devices: undefined }, 'insecure'],
    [{ devices: undefined }, 'unsupported'],
    [{ isAllowedHere: () => false }, 'forbidden-here'],
  ] as const)('asks nobody where there can be none: %#', async (hindered, code) => {
    const browser = fakeCameras(hindered);
    expect(await openCamera(browser, null)).toMatchObject(failing(code));
    expect(browser.asked).toEqual([]);
  });
});
