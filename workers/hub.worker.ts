import { expose } from 'comlink';
import { holdLock } from './files/hold-lock.ts';
import { createHubEngineHere } from './hub/create-hub-engine.ts';
import type { HubWorker } from './protocol/hub-engine.ts';
import { reportRequests } from './files/report-requests.ts';

expose({ ...createHubEngineHere(), holdLock } satisfies HubWorker);
reportRequests();
