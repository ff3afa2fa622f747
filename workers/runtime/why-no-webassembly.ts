import type { EngineFailure } from '../protocol/engine.ts';
import { wordsOf } from '../files/engine-failure.ts';

type Compiler = Pick<typeof WebAssembly, 'Module' | 'validate'>;

/** The smallest module there is. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** A module with one function, `i8x16.popcnt(i8x16.splat(0))`. It is valid only where there is SIMD. */
const WITH_SIMD = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

/**
 * Why the runtime cannot compute in this browser; `null` if it can. It is asked before anything is fetched. A browser may
 * have no WebAssembly, or a policy of the server may forbid it, or it may have no SIMD.
 */
export function whyNoWebAssembly(
  compiler: Compiler | undefined = globalThis.WebAssembly as Compiler | undefined,
): EngineFailure | null {
  if (!compiler) return { code: 'no-webassembly', detail: 'WebAssembly is not defined' };
  try {
    new compiler.Module(EMPTY);
  } catch (error) {
    return { code: 'no-webassembly', detail: wordsOf(error) };
  }
  return compiler.validate(WITH_SIMD)
    ? null
    : { code: 'no-simd', detail: 'WebAssembly.validate refuses a module with SIMD' };
}
