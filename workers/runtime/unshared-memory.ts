/** The section of a module that lists its imports, and the kind of import that is a memory. */
const IMPORTS = 2;
const MEMORY = 2;
/** In the limits of a memory: it has a maximum, and it is shared. */
const HAS_MAXIMUM = 1;
const SHARED = 2;

/**
 * Lets the runtime compute where the browser refuses shared memory. Every build of onnxruntime imports a shared one,
 * although a single thread needs none. So its module is changed in place to import a plain memory, and memories that are
 * made from here on in this worker are plain.
 */
export function useUnsharedMemory(module: Uint8Array): void {
  unshareImport(module);
  WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
    construct: (Memory, [descriptor]: [WebAssembly.MemoryDescriptor]) =>
      new Memory({ ...descriptor, shared: false }),
  });
  // The runtime waits with it for messages of other threads, where it exists. It throws at plain memory.
  Reflect.deleteProperty(Atomics, 'waitAsync');
}

/** Changes the memory that a module imports from shared to plain, in place. */
export function unshareImport(module: Uint8Array): void {
  let at = 8;
  const byte = () => module[at++] ?? 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = byte();
      value |= (part & 0x7f) << shift;
      if (part < 0x80) return value >>> 0;
    }
  };
  const skip = (count: number) => void (at += count);
  const limits = (isMemory: boolean) => {
    const flags = byte();
    if (isMemory) module[at - 1] = flags & ~SHARED;
    number();
    if (flags & HAS_MAXIMUM) number();
  };
  while (at < module.length && byte() !== IMPORTS) skip(number());
  number();
  for (let left = number(); left > 0; left--) {
    skip(number());
    skip(number());
    const kind = byte();
    if (kind === 0) number();
    else if (kind === 3) skip(2);
    else {
      // A table names the type of its elements first.
      if (kind !== MEMORY) skip(1);
      limits(kind === MEMORY);
    }
  }
}
