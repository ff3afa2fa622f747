import { writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

/** What the thread of a page did while something was going on. Times are in milliseconds. */
export interface ThreadUse {
  readonly wall: number;
  /** Processor time of the page's own thread. */
  readonly processor: number;
  /** The tasks of the page's thread, the longest first. */
  readonly tasks: readonly { readonly wall: number; readonly processor: number }[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, by the clock and of processor time. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline', 'v8'];

/**
 * Follows the thread of the page while an act is done. The processor time of a task does not grow when other programs
 * are at work, as its time by the clock does. `keepAs` is a file for the performance panel of the browser.
 */
export async function followThread(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
  keepAs?: string,
): Promise<ThreadUse> {
  const profiled = keepAs === undefined ? [] : ['disabled-by-default-v8.cpu_profiler'];
  await browser.startTracing(page, { categories: [...CATEGORIES, ...profiled] });
  const began = performance.now();
  await act();
  const wall = performance.now() - began;
  const trace = await browser.stopTracing();
  if (keepAs !== undefined) writeFileSync(keepAs, trace);
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const tasks = tasksOf(traceEvents);
  return { wall, processor: tasks.reduce((sum, task) => sum + task.processor, 0), tasks };
}

/** The tasks of the renderer that did most. A trace has other renderers too, such as the browser's spare one. */
function tasksOf(events: readonly TraceEvent[]): ThreadUse['tasks'] {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const byThread = threads.map(({ pid, tid }) =>
    events
      .filter((event) => event.pid === pid && event.tid === tid && event.name === 'RunTask')
      .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, processor: tdur / 1000 }))
      .sort((one, other) => other.wall - one.wall),
  );
  return byThread.sort((one, other) => other.length - one.length)[0] ?? [];
}
