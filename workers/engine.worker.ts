import { expose } from 'comlink';
import { createEngine } from './engine/create-engine.ts';
import { holdLock } from './engine/hold-lock.ts';
import type { EngineWorker } from './protocol.ts';
import { reportRequests } from './report-requests.ts';

// A worker without its GPU can only end: the page learns it by the lock and starts another.
expose({ ...createEngine(() => self.close()), holdLock } satisfies EngineWorker);
reportRequests();
