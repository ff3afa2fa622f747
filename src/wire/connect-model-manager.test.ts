import { expose } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import type { ModelManager } from '../../workers/protocol/model-manager.ts';
import { collected } from '../testing/collected.ts';
import { connectModelManager, type ConnectedModelManager } from './connect-model-manager.ts';

const listing = {
  modelId: 'dinov2-small' as const,
  planId: 'q4',
  repository: 'onnx-community/dinov2-small',
  revision: 'a'.repeat(40),
  files: [],
};
const never = () => new Promise<never>(() => undefined);
const opened: ConnectedModelManager[] = [];
afterEach(() => opened.splice(0).forEach((manager) => manager.close()));

/** Workers that are only the other ends of message channels. */
function connected(manager: Partial<ModelManager>) {
  const workers: MessagePort[] = [];
  const connection = connectModelManager({
    locks: null,
    startWorker: () => {
      const { port1, port2 } = new MessageChannel();
      expose(manager, port1);
      workers.push(port2);
      return Object.assign(port2, {
        terminate: () => {
          port1.close();
          port2.close();
        },
      });
    },
  });
  opened.push(connection);
  return { connection, workers };
}

describe('the wire to the model manager', () => {
  it('starts no worker before it is needed, and one for all calls', async () => {
    const { connection, workers } = connected({ kept: () => Promise.resolve([]) });
    expect(workers).toHaveLength(0);
    await connection.kept();
    await connection.kept();
    expect(workers).toHaveLength(1);
  });

  it('carries progress and the outcome', async () => {
    const { connection } = connected({
      async download(asked, host, onProgress) {
        onProgress({ loadedBytes: 1, totalBytes: 2 });
        return { ok: false, failure: { code: 'damaged', detail: `${asked.repository} ${host}` } };
      },
    });
    const heard = new Promise((resolve) => {
      void connection
        .download(listing, 'https://hub.example/', resolve)
        .then((outcome) => expect(outcome).toMatchObject({ failure: { code: 'damaged' } }));
    });
    expect(await heard).toEqual({ loadedBytes: 1, totalBytes: 2 });
  });

  it('settles every call of a worker that ends, and starts another for the next', async () => {
    const { connection, workers } = connected({
      download: never,
      list: never,
      kept: () => Promise.resolve([]),
    });
    const lost = { ok: false, failure: { code: 'manager-lost' } };
    const download = connection.download(listing, 'https://hub.example/', () => undefined);
    const list = connection.list('dinov2-small', 'q4', 'https://hub.example/');
    await connection.kept();
    workers[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    expect(await download).toMatchObject(lost);
    expect(await list).toMatchObject(lost);
    expect(await connection.kept()).toEqual([]);
    expect(workers).toHaveLength(2);
  });

  it('does not take a manager that cannot answer for an empty device', async () => {
    const { connection } = connected({ kept: () => Promise.reject(new Error('a bug')) });
    expect(await connection.kept()).toBeNull();
    expect(await connection.unfinished()).toBeNull();
  });

  it('keeps nothing of what was answered, however long the worker lives', async () => {
    const { connection, workers } = connected({
      list: () => Promise.resolve({ ok: true, value: listing }),
    });
    const forgotten = await collected(async () => {
      const answers: object[] = [];
      for (let call = 0; call < 20; call++)
        answers.push(await connection.list('dinov2-small', 'q4', 'https://hub.example/'));
      return answers;
    });
    expect(forgotten).toBeGreaterThanOrEqual(19);
    await connection.list('dinov2-small', 'q4', 'https://hub.example/');
    expect(workers).toHaveLength(1);
  });

  it('makes a failure of what the worker throws', async () => {
    const { connection } = connected({ list: () => Promise.reject(new Error('a bug')) });
    const outcome = await connection.list('dinov2-small', 'q4', 'https://hub.example/');
    expect(outcome).toMatchObject({ failure: { code: 'manager-lost', detail: 'a bug' } });
  });
});
