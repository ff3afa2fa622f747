import { afterEach, describe, expect, it, vi } from 'vitest';
import { remembered } from './remembered.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function storageOf(...entries: [string, string][]) {
  const kept = new Map(entries);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
  return kept;
}

const number = () =>
  remembered(
    'number',
    (text) => JSON.parse(text ?? 'null') as number | null,
    (value) => (value === null ? null : JSON.stringify(value)),
  );

describe('a remembered value', () => {
  it('comes back, and is forgotten', () => {
    const kept = storageOf();
    expect(number().keep(7)).toBe(true);
    expect(number().recall()).toBe(7);
    expect(number().keep(null)).toBe(true);
    expect(kept.size).toBe(0);
    expect(number().recall()).toBeNull();
  });

  it('is as if never kept where it cannot be read', () => {
    storageOf(['number', 'seven']);
    expect(number().recall()).toBeNull();
  });

  it('is as if never kept where the browser has no storage', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(number().recall()).toBeNull();
    expect(number().keep(7)).toBe(false);
  });
});
