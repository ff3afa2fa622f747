import type { Conversation } from '../../domain/lcl/conversation.ts';
import type { Query } from '../../domain/lcl/link-context.ts';
import { turnsAbout, type SaidTurn, type TalkState } from '../store/talk-state.ts';
import { it } from './studio-test.ts';
import { teachHubModel } from './teach-hub-model.ts';
import { toolsForTests } from './tools-for-tests.ts';

/** A test in which a hub model was taught and can be asked freely about the question picture. */
export const talkTest = it
  .extend('tools', async () => {
    const tools = toolsForTests();
    await teachHubModel(tools);
    return tools;
  })
  .extend<{
    readonly state: () => TalkState;
    /** What was said about the question picture. */
    readonly turns: () => readonly SaidTurn[];
    readonly lastAsked: () => Conversation | undefined;
    /** The question picture. A test calls this only where there is one. */
    readonly never: () => Query;
  }>({
    state: ({ tools }, use) => use(() => tools.store.getState().talk),
    turns: ({ tools, state }, use) =>
      use(() => turnsAbout(state(), tools.store.getState().session.query?.imageId)),
    lastAsked: ({ tools }, use) => use(() => tools.engines.conversations.at(-1)),
    never: ({ tools }, use) =>
      use(() => {
        const { query } = tools.store.getState().session;
        if (!query) throw new Error('there is a question picture');
        return query;
      }),
  });
