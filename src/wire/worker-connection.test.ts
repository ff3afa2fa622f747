import { expose } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import type { LockHolder } from '../../workers/protocol/lock-holder.ts';
import { collected } from '../testing/collected.ts';
import {
  connectWorker,
  workerOnDemand,
  type WorkerLike,
  type WorkerStart,
} from './worker-connection.ts';

interface Far extends LockHolder {
  echo(value: object): Promise<object>;
}

const started: WorkerLike[] = [];
afterEach(() => started.splice(0).forEach((worker) => worker.terminate()));

/** A worker that is only the other end of a message channel. */
function startOf(far: Partial<Far>, locks: WorkerStart['locks'] = null) {
  const ports: MessagePort[] = [];
  const start: WorkerStart = {
    locks,
    startWorker: () => {
      const { port1, port2 } = new MessageChannel();
      expose({ echo: (value: object) => Promise.resolve(value), ...far }, port1);
      ports.push(port2);
      const terminate = () => {
        port1.close();
        port2.close();
      };
      const worker = Object.assign(port2, { terminate });
      started.push(worker);
      return worker;
    },
  };
  const fail = (message?: string) =>
    ports.at(-1)?.dispatchEvent(Object.assign(new Event('error'), { message }));
  return { start, ports, fail };
}

const never = () => new Promise<never>(() => undefined);

describe('a connection to a worker', () => {
  it('carries calls and answers', async () => {
    const connection = connectWorker<Far>(startOf({}).start);
    expect(await connection.call((far) => far.echo({ a: 1 }))).toEqual({ a: 1 });
  });

  it.each([
    ['out of memory', 'failed'],
    [undefined, 'not-started'],
    ['Uncaught SyntaxError: Unexpected end of input', 'not-started'],
  ])('rejects what is under way when the worker fails with %s', async (message, code) => {
    const { start, fail } = startOf({ echo: never });
    const connection = connectWorker<Far>(start);
    const call = connection.call((far) => far.echo({}));
    fail(message);
    await expect(call).rejects.toMatchObject({ name: 'WorkerEnded', end: { code } });
    expect(await connection.ended).toMatchObject({ code });
    await expect(connection.call((far) => far.echo({}))).rejects.toMatchObject({ end: { code } });
  });

  it('learns of a crash from the lock that the worker held', async () => {
    let giveBack: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (giveBack = resolve));
    const locks = {
      request: (_name: string, _options: LockOptions, granted: () => boolean) => held.then(granted),
    } as unknown as Pick<LockManager, 'request'>;
    const { start } = startOf({ echo: never, holdLock: () => Promise.resolve(true) }, locks);
    const connection = connectWorker<Far>(start);
    const call = connection.call((far) => far.echo({}));
    giveBack();
    await expect(call).rejects.toMatchObject({ end: { code: 'ended' } });
  });

  it('ends the worker when it is closed, once', async () => {
    const { start } = startOf({ echo: never });
    const connection = connectWorker<Far>(start);
    const call = connection.call((far) => far.echo({}));
    connection.close();
    connection.close();
    await expect(call).rejects.toMatchObject({ end: { code: 'closed' } });
  });

  it('keeps nothing of a call that was answered, however long the worker lives', async () => {
    const connection = connectWorker<Far>(startOf({}).start);
    const forgotten = await collected(async () => {
      const answers: object[] = [];
      for (let call = 0; call < 20; call++)
        answers.push(await connection.call((far) => far.echo({ call })));
      return answers;
    });
    expect(forgotten).toBeGreaterThanOrEqual(19);
    expect(await connection.call((far) => far.echo({}))).toEqual({});
  });
});

describe('a worker on demand', () => {
  it('starts with the first call, and once for all', async () => {
    const { start, ports } = startOf({});
    const worker = workerOnDemand<Far>(start);
    expect(ports).toHaveLength(0);
    await worker.call((far) => far.echo({}));
    await worker.call((far) => far.echo({}));
    expect(ports).toHaveLength(1);
  });

  it('starts another after one that was lost or closed', async () => {
    const { start, ports, fail } = startOf({});
    const worker = workerOnDemand<Far>(start);
    await worker.call((far) => far.echo({}));
    const call = worker.call(never);
    fail('gone');
    await expect(call).rejects.toThrow('gone');
    expect(await worker.call((far) => far.echo({ b: 2 }))).toEqual({ b: 2 });
    worker.close();
    await worker.call((far) => far.echo({}));
    expect(ports).toHaveLength(3);
  });
});
