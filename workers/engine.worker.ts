import { expose } from 'comlink';
import { createMiniWorker } from '../packages/mini/src/engine.ts';
import type { MiniWorker } from './protocol/mini-engine.ts';
import { reportRequests } from './files/report-requests.ts';
import { builds } from './runtime/runtime.ts';

const base = import.meta.env.BASE_URL;
const referenceSheet = new URL(`${base}samples/reference.png`, location.href).href;

const { calls } = createMiniWorker({ builds, keptUnder: base, referenceSheet });
expose(calls satisfies MiniWorker);
reportRequests();
