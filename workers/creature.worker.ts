import { expose } from 'comlink';
import { drawExperiment, drawFaces } from '../src/creatures/draw-experiment.ts';
import { holdLock } from './files/hold-lock.ts';
import { reportRequests } from './files/report-requests.ts';
import type { CreatureWorker } from './protocol/creatures.ts';

const worker: CreatureWorker = {
  draw: (request) => Promise.resolve(drawExperiment(request)),
  drawFaces: (request) => Promise.resolve(drawFaces(request)),
  holdLock,
};

expose(worker);
reportRequests();
