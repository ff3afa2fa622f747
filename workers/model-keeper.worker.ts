import { expose } from 'comlink';
import { holdLock } from './engine/hold-lock.ts';
import type { ModelKeeperWorker } from './hub-protocol.ts';
import { createModelKeeper } from './models/create-model-keeper.ts';
import { reportRequests } from './report-requests.ts';

expose({ ...createModelKeeper(), holdLock } satisfies ModelKeeperWorker);
reportRequests();
