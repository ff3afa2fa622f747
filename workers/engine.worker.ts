import { expose } from 'comlink';
import { createEngine } from './engine/create-engine.ts';
import { holdLock } from './engine/hold-lock.ts';
import type { MiniWorker } from './protocol.ts';
import { reportRequests } from './report-requests.ts';

expose({ ...createEngine(), holdLock } satisfies MiniWorker);
reportRequests();
