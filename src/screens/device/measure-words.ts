import { plural, t } from '@lingui/core/macro';
import type { EngineReady } from '../../../workers/protocol/engine.ts';
import type { Spread } from '../../kernel/spread.ts';
import type { DeviceMeasure } from '../../session/ask/measure-device.ts';

/** What the browser says of the device. */
export interface DeviceFacts {
  readonly cores: number;
  /** At least as many; `null` where the browser does not say. */
  readonly memoryGigabytes: number | null;
  readonly userAgent: string;
}

/** What was measured, and on what, one sentence a line. */
export function measureLines(
  engine: EngineReady | null,
  { picture, answer, demonstrations }: DeviceMeasure,
  { cores, memoryGigabytes, userAgent }: DeviceFacts,
): readonly string[] {
  return [
    ...(engine ? [computesWords(engine)] : []),
    ...(picture
      ? [t`A picture that the model sees for the first time: ${spreadWords(picture)}.`]
      : []),
    ...(answer
      ? [
          t`An answer with ${plural(demonstrations, { one: '# demonstration', other: '# demonstrations' })}: ${spreadWords(answer)}.`,
        ]
      : []),
    memoryGigabytes === null
      ? t`${plural(cores, { one: '# processor core', other: '# processor cores' })}; the browser does not say how much memory there is.`
      : t`${plural(cores, { one: '# processor core', other: '# processor cores' })}, at least ${memoryGigabytes} GB of memory.`,
    t`Browser: ${userAgent}`,
  ];
}

function computesWords({ modelName, device, runtime, threads }: EngineReady): string {
  if (device === 'webgpu')
    return t`${modelName} computes on the graphics card (WebGPU, ${runtime}).`;
  if (threads === undefined) return t`${modelName} computes on the processor (WebAssembly).`;
  return t`${modelName} computes on the processor (WebAssembly) with ${plural(threads, { one: '# thread', other: '# threads' })}.`;
}

/** "71 ms (half of 9 measurements between 69 ms and 75 ms)". */
function spreadWords({ count, median, lower, upper }: Spread): string {
  return t`${{ median: timeWords(median) }} (half of ${count} measurements between ${{ lower: timeWords(lower) }} and ${{ upper: timeWords(upper) }})`;
}

/** Three figures are as exact as the measurement. */
function timeWords(milliseconds: number): string {
  if (milliseconds >= 1000) return t`${{ seconds: (milliseconds / 1000).toFixed(1) }} s`;
  const shown = milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0);
  return t`${{ milliseconds: shown }} ms`;
}
