/** How many tests of a part passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function addUp(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NOTHING,
  );
}

/** A part that is a single check, such as lint. */
export function checkTally(exitCode: number): Tally {
  return exitCode === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/**
 * The tally of a part that ran tests, from its report and its exit code. A part that ended badly without a failed test
 * has failed once. Examples are a file that could not be loaded and a server that did not start. A part that ran no test
 * at all has failed once too.
 */
export function partTally(reported: Tally | null, exitCode: number): Tally {
  const tally = reported ?? NOTHING;
  const ran = tally.passed + tally.failed > 0;
  const silentFailure = tally.failed === 0 && (exitCode !== 0 || !ran);
  return silentFailure ? { ...tally, failed: 1 } : tally;
}

/** Reads the report of vitest's json reporter. `null` if the text is not one. */
export function vitestTally(report: unknown): Tally | null {
  const counts = fields(report);
  const passed = counts('numPassedTests');
  const failed = counts('numFailedTests');
  if (passed === null || failed === null) return null;
  const skipped = (counts('numPendingTests') ?? 0) + (counts('numTodoTests') ?? 0);
  return { passed, failed, skipped };
}

/**
 * Reads the report of Playwright's json reporter. `null` if the text is not one. A flaky test counts as passed, because
 * it passed in the end.
 */
export function playwrightTally(report: unknown): Tally | null {
  const counts = fields(isRecord(report) ? report['stats'] : null);
  const expected = counts('expected');
  const unexpected = counts('unexpected');
  if (expected === null || unexpected === null) return null;
  return {
    passed: expected + (counts('flaky') ?? 0),
    failed: unexpected,
    skipped: counts('skipped') ?? 0,
  };
}

/** The line that `npm test` ends with. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

function fields(report: unknown): (name: string) => number | null {
  return (name) => {
    const value = isRecord(report) ? report[name] : undefined;
    return typeof value === 'number' ? value : null;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
