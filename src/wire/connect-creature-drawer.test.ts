import { expose } from 'comlink';
import { expect, it } from 'vitest';
import type { ExperimentRequest } from '../domain/experiments/experiment-request.ts';
import { drawExperiment, drawFaces } from '../creatures/draw-experiment.ts';
import { connectCreatureDrawer } from './connect-creature-drawer.ts';

const request: ExperimentRequest = { recipe: 'look-alikes', teach: 1, test: 2, seed: 3 };

/** A worker on the other end of a channel. `broken`: its script does not come. */
class DrawingWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  constructor(isBroken: boolean) {
    super();
    if (isBroken) queueMicrotask(() => this.dispatchEvent(new Event('error')));
    const drawer = {
      draw: drawExperiment,
      drawFaces,
      holdLock: () => Promise.resolve(false),
    };
    expose(drawer, this.#channel.port2);
    this.#channel.port1.onmessage = ({ data }) =>
      this.dispatchEvent(new MessageEvent('message', { data }));
  }
  postMessage(message: unknown, transfer: Transferable[] = []) {
    this.#channel.port1.postMessage(message, transfer);
  }
  terminate() {
    this.#channel.port1.close();
  }
}

it('draws in the worker, and starts another after one whose script did not come', async () => {
  let started = 0;
  const creatures = connectCreatureDrawer({
    startWorker: () => new DrawingWorker(started++ === 0),
    locks: null,
  });
  expect(await creatures.draw(request)).toEqual({ ok: false, failure: 'drawer-unreachable' });
  expect(await creatures.draw(request)).toEqual({ ok: true, value: drawExperiment(request) });
  expect(await creatures.drawFaces(request)).toEqual({ ok: true, value: drawFaces(request) });
  expect(started).toBe(2);
});

it('says that a drawing broke off that takes too long', async () => {
  const silent = Object.assign(new EventTarget(), {
    postMessage: () => undefined,
    terminate: () => undefined,
  });
  const creatures = connectCreatureDrawer({
    startWorker: () => silent,
    locks: null,
    patience: 20,
  });
  expect(await creatures.draw(request)).toEqual({ ok: false, failure: 'drawing-broke-off' });
});
