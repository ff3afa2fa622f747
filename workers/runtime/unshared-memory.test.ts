import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { unshareImport, useUnsharedMemory } from './unshared-memory.ts';

const { Memory } = WebAssembly;
const { waitAsync } = Atomics as { waitAsync?: unknown };
afterEach(() => {
  WebAssembly.Memory = Memory;
  Object.defineProperty(Atomics, 'waitAsync', { value: waitAsync, configurable: true });
});

/** A module that imports a table, a global, a function and a shared memory of 1 to 2 pages, all called "a". */
const module = () =>
  Uint8Array.of(
    ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0],
    ...[2, 30, 4],
    ...[1, 97, 1, 97, 1, 0x70, 0, 1],
    ...[1, 97, 1, 98, 3, 0x7f, 0],
    ...[1, 97, 1, 99, 0, 0],
    ...[1, 97, 1, 100, 2, 3, 1, 2],
  );
const imports = (d: WebAssembly.Memory) => ({
  a: {
    a: new WebAssembly.Table({ element: 'anyfunc', initial: 1 }),
    b: new WebAssembly.Global({ value: 'i32' }, 1),
    c: () => undefined,
    d,
  },
});
const plain = () => new WebAssembly.Memory({ initial: 1, maximum: 2 });

describe('a module that imports shared memory', () => {
  it('takes a plain one after the change', async () => {
    await expect(WebAssembly.instantiate(module(), imports(plain()))).rejects.toThrow(/shared/);
    const changed = module();
    unshareImport(changed);
    await expect(WebAssembly.instantiate(changed, imports(plain()))).resolves.toBeDefined();
  });

  it('gets a plain one, whatever is asked for', () => {
    useUnsharedMemory(module());
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true });
    expect(memory.buffer).toBeInstanceOf(ArrayBuffer);
  });

  it.each(['', '.jspi', '.asyncify'])('is the runtime of today: build "%s"', async (build) => {
    const path = `node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded${build}.wasm`;
    const before = new Uint8Array(await readFile(path));
    const after = before.slice();
    unshareImport(after);
    const changed = before.findIndex((byte, at) => byte !== after[at]);
    expect([before[changed], after[changed]]).toEqual([3, 1]);
    after[changed] = 3;
    expect(Buffer.compare(before, after)).toBe(0);
  });
});
