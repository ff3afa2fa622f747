import type { CDPSession, Page } from '@playwright/test';

export interface Heaps {
  readonly pageMb: number;
  /** The heap of each worker's JavaScript. V8 counts its WebAssembly under `array buffers`, which is included. */
  readonly workersMb: readonly { readonly name: string; readonly mb: number }[];
  readonly nodes: number;
  readonly listeners: number;
}

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** Reads the heaps of a page and its workers through the developer tools, each after a garbage collection. */
export async function watchHeaps(page: Page): Promise<{ measure(): Promise<Heaps> }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const workers = await attachToWorkers(devtools);
  return {
    async measure() {
      await devtools.send('HeapProfiler.collectGarbage');
      const usage: Usage = await devtools.send('Runtime.getHeapUsage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
      const workersMb = [];
      for (const worker of workers.values()) {
        await worker.ask('HeapProfiler.collectGarbage');
        const { usedSize, backingStorageSize = 0 } = await worker.ask('Runtime.getHeapUsage');
        workersMb.push({ name: worker.name, mb: (usedSize + backingStorageSize) / 2 ** 20 });
      }
      return {
        pageMb: (usage.usedSize + (usage.backingStorageSize ?? 0)) / 2 ** 20,
        workersMb,
        nodes: metric('Nodes'),
        listeners: metric('JSEventListeners'),
      };
    },
  };
}

interface AttachedWorker {
  readonly name: string;
  readonly ask: (method: string) => Promise<Usage>;
}

/** Workers have no session of their own in Playwright. Their messages travel inside those of the page. */
async function attachToWorkers(devtools: CDPSession): Promise<Map<string, AttachedWorker>> {
  const workers = new Map<string, AttachedWorker>();
  const waiting = new Map<number, (result: Usage) => void>();
  let last = 0;
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: Usage };
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return;
    workers.set(sessionId, {
      name:
        targetInfo.title.includes('picture') || targetInfo.url.includes('picture')
          ? 'pictures'
          : 'engine',
      ask: (method) =>
        new Promise((resolve) => {
          const id = (last += 1);
          waiting.set(id, resolve);
          const message = JSON.stringify({ id, method });
          void devtools.send('Target.sendMessageToTarget', { message, sessionId });
        }),
    });
  });
  devtools.on('Target.detachedFromTarget', ({ sessionId }) => void workers.delete(sessionId));
  await devtools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return workers;
}
