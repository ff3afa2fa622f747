import { describe, expect, it } from 'vitest';
import {
  addUp,
  checkTally,
  closingLine,
  NOTHING,
  partTally,
  playwrightTally,
  vitestTally,
} from './tally.ts';

describe('tally', () => {
  it('reads what vitest reports', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 };
    expect(vitestTally(report)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('reads what Playwright reports and counts a flaky test as passed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } };
    expect(playwrightTally(report)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it('does not take another document for a report', () => {
    expect(vitestTally({ numPassedTests: 'many' })).toBeNull();
    expect(playwrightTally({})).toBeNull();
    expect(playwrightTally(null)).toBeNull();
  });

  it('counts a part without any test as failed', () => {
    expect(partTally({ passed: 0, failed: 0, skipped: 4 }, 0).failed).toBe(1);
    expect(partTally(null, 0).failed).toBe(1);
  });

  it('counts a part that ended badly as failed though all of its tests passed', () => {
    expect(partTally({ passed: 9, failed: 0, skipped: 0 }, 1)).toEqual({
      passed: 9,
      failed: 1,
      skipped: 0,
    });
  });

  it('does not count failed tests twice', () => {
    expect(partTally({ passed: 9, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });

  it('ends with one line that names skipped tests only if there are any', () => {
    const sum = addUp([checkTally(0), checkTally(2), { passed: 10, failed: 1, skipped: 0 }]);
    expect(closingLine(sum)).toBe('11 passed, 2 failed');
    expect(closingLine({ ...NOTHING, passed: 1, skipped: 2 })).toBe(
      '1 passed, 0 failed, 2 skipped',
    );
  });
});
