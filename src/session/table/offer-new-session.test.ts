import { describe, expect } from 'vitest';
import { it } from '../testing/studio-test.ts';
import { keepTwoSessions } from '../testing/two-sessions.ts';
import { offerNewSession } from './offer-new-session.ts';
import { startSession } from './sessions.ts';

it.beforeEach(({ tools }) => keepTwoSessions(tools));

describe('an address that asks for a new session', () => {
  it('changes nothing until the visitor presses', async ({ tools, table, lastNotice }) => {
    offerNewSession(tools);
    expect(table().id).toBe('monday');
    const notice = lastNotice();
    expect(notice).toMatchObject({
      text: 'Start a new session? “Session of monday” stays kept.',
      stays: true,
    });
    notice?.action?.run();
    expect(table().id).not.toBe('monday');
    expect(tools.store.getState().past).toEqual([]);
  });

  it('asks once, however often it is opened', ({ tools }) => {
    offerNewSession(tools);
    offerNewSession(tools);
    expect(tools.said()).toHaveLength(1);
  });

  it('says nothing where the session is new and empty already', async ({ tools }) => {
    await startSession(tools);
    offerNewSession(tools);
    expect(tools.said()).toEqual([]);
  });
});
