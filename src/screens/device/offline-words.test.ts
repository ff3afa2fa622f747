import { describe, expect, it } from 'vitest';
import { offlineWords } from './offline-words.ts';

describe('what is said about use without a network', () => {
  const missing = [
    { name: 'model', bytes: 9_700_000, keptBytes: 2_900_000 },
    { name: 'runtime', bytes: 14_200_000, keptBytes: 0 },
  ] as const;

  it('names what was thrown away and how much that is', () => {
    const { line, more } = offlineWords({ kind: 'incomplete', missing, lost: true, failure: null });
    expect(line).toBe('Not ready offline');
    expect(more).toContain('the model and the runtime (21.0 MB)');
    expect(more).toContain('Your pictures and names are untouched.');
  });

  it('has words for damage that is smaller than its unit', () => {
    const page = [{ name: 'page', bytes: 2_500_000, keptBytes: 2_499_000 }] as const;
    const said = offlineWords({ kind: 'incomplete', missing: page, lost: true, failure: null });
    expect(said.more).toContain('damaged, in part: the page (less than 0.1 MB).');
  });

  it('says ready in one state alone', () => {
    const others = [
      { kind: 'unknown' },
      { kind: 'impossible' },
      { kind: 'refused' },
      { kind: 'fetching', loadedBytes: 1, totalBytes: 2 },
      { kind: 'incomplete', missing, lost: false, failure: null },
    ] as const;
    for (const offline of others) expect(offlineWords(offline).line).not.toMatch(/^Ready/);
    expect(offlineWords({ kind: 'ready', bytes: 24e6 }).line).toBe('Ready offline');
  });
});
