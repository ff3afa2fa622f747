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
