import { expose } from 'comlink';
import { holdLock } from './files/hold-lock.ts';
import { createByNameEngine } from './hub/by-name/by-name-engine.ts';
import { engineByRole } from './hub/by-name/engine-by-role.ts';
import { createHubEngine } from './hub/hub-engine.ts';
import { hubToolsHere } from './hub/hub-tools-here.ts';
import type { HubWorker } from './protocol/hub-engine.ts';
import { reportRequests } from './files/report-requests.ts';

const { tools, deviceLost } = hubToolsHere();
const engine = engineByRole(createHubEngine(tools), createByNameEngine(tools));
expose({ ...engine, deviceLost, holdLock } satisfies HubWorker);
reportRequests();
