import { expose } from 'comlink';
import { holdLock } from './engine/hold-lock.ts';
import { createHubEngineHere } from './hub/create-hub-engine.ts';
import type { HubWorker } from './hub-protocol.ts';
import { reportRequests } from './report-requests.ts';

expose({ ...createHubEngineHere(), holdLock } satisfies HubWorker);
reportRequests();
