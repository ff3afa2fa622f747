import { expose } from 'comlink';
import { createEngine } from './mini/create-engine.ts';
import { holdLock } from './files/hold-lock.ts';
import type { MiniWorker } from './protocol/mini-engine.ts';
import { reportRequests } from './files/report-requests.ts';

expose({ ...createEngine(), holdLock } satisfies MiniWorker);
reportRequests();
