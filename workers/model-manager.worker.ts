import { expose } from 'comlink';
import { holdLock } from './files/hold-lock.ts';
import type { ModelManagerWorker } from './protocol/model-manager.ts';
import { createModelManager } from './model-manager/create-model-manager.ts';
import { reportRequests } from './files/report-requests.ts';

expose({ ...createModelManager(), holdLock } satisfies ModelManagerWorker);
reportRequests();
