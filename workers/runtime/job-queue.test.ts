import { describe, expect, it } from 'vitest';
import { createJobQueue } from './job-queue.ts';

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('the job queue', () => {
  it('runs one job at a time, in the order of arrival', async () => {
    const queue = createJobQueue();
    const log: string[] = [];
    const job = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([queue.run(job('a')), queue.run(job('b'))])).toEqual(['a', 'b']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('drops a waiting question when a later one comes, and only that', async () => {
    const queue = createJobQueue();
    const busy = gate();
    const ran: string[] = [];
    const ask = (name: string) =>
      queue.ask(() => {
        ran.push(name);
        return Promise.resolve(name);
      }, 'superseded');
    const first = queue.run(() => busy.opened);
    const answers = [ask('a'), ask('b')];
    const picture = queue.run(() => Promise.resolve('picture'));
    answers.push(ask('c'));
    busy.open();
    await first;
    expect(await Promise.all(answers)).toEqual(['superseded', 'superseded', 'c']);
    expect(await picture).toBe('picture');
    expect(ran).toEqual(['c']);
  });

  it('lets a newer message in between two jobs', async () => {
    const queue = createJobQueue();
    const { port1, port2 } = new MessageChannel();
    const answers: Promise<string>[] = [];
    port1.onmessage = () => {
      answers.push(queue.ask(() => Promise.resolve('new'), 'superseded'));
    };
    // Both are queued at once; the message arrives while the first runs.
    const first = queue.run(() => {
      port2.postMessage('later question');
      return Promise.resolve();
    });
    answers.push(queue.ask(() => Promise.resolve('old'), 'superseded'));
    await first;
    expect(await answers[0]).toBe('superseded');
    expect(await answers[1]).toBe('new');
    port1.close();
  });

  it('tells a running question that a later one has come', async () => {
    const queue = createJobQueue();
    const begun = gate();
    const running = queue.ask(async ({ mayGoOn }) => {
      const before = await mayGoOn();
      begun.open();
      while (await mayGoOn());
      return before ? 'stopped' : 'never began';
    }, 'superseded');
    await begun.opened;
    const later = queue.ask(() => Promise.resolve('later'), 'superseded');
    expect(await running).toBe('stopped');
    expect(await later).toBe('later');
  });

  it('goes on after a job that throws', async () => {
    const queue = createJobQueue();
    const broken = queue.run(() => Promise.reject(new Error('bug')));
    const next = queue.run(() => Promise.resolve('next'));
    await expect(broken).rejects.toThrow('bug');
    expect(await next).toBe('next');
  });
});
