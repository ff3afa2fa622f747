import { expose } from 'comlink';
import { holdLock } from './files/hold-lock.ts';
import type { ModelKeeperWorker } from './protocol/hub.ts';
import { createModelKeeper } from './model-manager/create-model-keeper.ts';
import { reportRequests } from './files/report-requests.ts';

expose({ ...createModelKeeper(), holdLock } satisfies ModelKeeperWorker);
reportRequests();
