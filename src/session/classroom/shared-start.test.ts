import { describe, expect, it } from 'vitest';
import { sharedStart, type Start } from './shared-start.ts';

const closed: Start = {
  isAlone: true,
  leftAt: 1_000_000,
  isReload: false,
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
    expect(sharedStart({ ...closed, isReload: true })).toBe('goes-on');
    expect(sharedStart({ ...closed, isReload: true, leftAt: null })).toBe('goes-on');
  });

  it('is anew where a closed window is opened again much later', () => {
    expect(sharedStart({ ...closed, isReload: true, now: 2_000_000 })).toBe('anew');
  });

  it('asks after a window that the browser broke off', () => {
    expect(sharedStart({ ...closed, leftAt: null })).toBe('asks');
  });
});
