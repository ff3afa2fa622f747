import { listSessions } from '../table/list-sessions.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import {
  CACTIHOG,
  emptySession,
  keepRecord,
  picture,
  type ToolsForTests,
} from './tools-for-tests.ts';

/** The session on the table has a picture and is kept; an empty one, “tuesday”, is kept beside it. */
export async function keepTwoSessions(tools: ToolsForTests): Promise<void> {
  await demonstrate(tools, [picture('a')], CACTIHOG);
  await keepRecord(tools, tools.store.getState().session);
  await keepRecord(tools, { ...emptySession('tuesday'), changedAt: 5 });
  await listSessions(tools);
}
