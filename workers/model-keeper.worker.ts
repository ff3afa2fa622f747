import { expose } from 'comlink';
import type { ModelKeeper } from './hub-protocol.ts';
import { createModelKeeper } from './models/create-model-keeper.ts';
import { reportRequests } from './report-requests.ts';

expose(createModelKeeper() satisfies ModelKeeper);
reportRequests();
