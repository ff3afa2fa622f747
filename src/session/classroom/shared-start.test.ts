import { describe, expect, it } from 'vitest';
import { sharedStart, type Start } from './shared-start.ts';

const closed: Start = {
  isAlone: true,
  leftAt: 1_000_000,
  cameBy: 'navigate',
  now: 1_005_000,
};

describe('the start of a shared device', () => {
  it('is anew once the last window was closed', () => {
    expect(sharedStart(closed)).toBe('anew');
  });

  it('goes on where another window is open', () => {
    expect(sharedStart({ ...closed, isAlone: false })).toBe('goes-on');
  });

  it('goes on after a reload, which is the same visitor', () => {
    expect(sharedStart({ ...closed, cameBy: 'reload' })).toBe('goes-on');
    expect(sharedStart({ ...closed, cameBy: 'reload', leftAt: null })).toBe('goes-on');
  });

  it('goes on after one Back too many and Forward, unless the browser broke the window off', () => {
    expect(sharedStart({ ...closed, cameBy: 'back_forward' })).toBe('goes-on');
    expect(sharedStart({ ...closed, cameBy: 'back_forward', leftAt: null })).toBe('asks');
  });

  it('is anew where a closed window is opened again much later', () => {
    for (const cameBy of ['reload', 'back_forward'] as const)
      expect(sharedStart({ ...closed, cameBy, now: 2_000_000 })).toBe('anew');
  });

  it('asks after a window that the browser broke off', () => {
    expect(sharedStart({ ...closed, leftAt: null })).toBe('asks');
  });
});
