import { chooseQuery } from '../ask/choose-query.ts';
import { chooseEngine } from '../models/choose-engine.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { keepInCatalogue } from './hub-for-tests.ts';
import { BLICKET, CACTIHOG, picture, type ToolsForTests } from './tools-for-tests.ts';

/** A hub model is there to answer: it is taught one picture of each concept and has a question. */
export async function teachHubModel(tools: ToolsForTests): Promise<void> {
  keepInCatalogue(tools.store, 'smolvlm-256m');
  chooseEngine(tools, 'smolvlm-256m');
  await demonstrate(tools, [picture('a')], CACTIHOG);
  await demonstrate(tools, [picture('b')], BLICKET);
  await chooseQuery(tools, [picture('c')]);
}
