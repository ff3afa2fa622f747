import { describe, expect } from 'vitest';
import { muteConcept } from '../teach/arrange.ts';
import { ask } from './ask.ts';
import { askAbout, chooseQuery, setAsksAtOnce } from './choose-query.ts';
import { questionKey } from '../store/context-on-table.ts';
import { answeringTest as it, settle } from '../testing/answering.ts';
import { BLICKET, CACTIHOG, picture } from '../testing/tools-for-tests.ts';

describe('a session that does not ask at once', () => {
  it.beforeEach(async ({ tools }) => {
    setAsksAtOnce(tools, false);
  });

  it('waits for the visitor, and asks when the preference changes', async ({ tools, asked }) => {
    await chooseQuery(tools, [picture('a')]);
    await settle();
    expect(asked()).toBe(0);
    setAsksAtOnce(tools, true);
    await settle();
    expect(asked()).toBe(1);
  });

  it('takes back a question that has not been asked yet', async ({ tools, asked }) => {
    setAsksAtOnce(tools, true);
    await chooseQuery(tools, [picture('a')]);
    setAsksAtOnce(tools, false);
    await settle();
    expect(asked()).toBe(0);
    setAsksAtOnce(tools, true);
    await settle();
    expect(asked()).toBe(1);
  });

  it('does not go on saying what is missing once it is there', async ({ tools, studio, idOf }) => {
    await ask(tools);
    expect(studio().ask).toEqual({ kind: 'refused', refusal: 'no-query' });
    askAbout(tools, idOf('a.png'));
    expect(studio().ask).toEqual({ kind: 'idle' });
  });

  it('says what is missing now, if something else is', async ({ tools, studio }) => {
    await ask(tools);
    muteConcept(tools, CACTIHOG, true);
    muteConcept(tools, BLICKET, true);
    expect(studio().ask).toEqual({ kind: 'refused', refusal: 'no-demonstration-and-no-query' });
  });
});

describe('what would be asked', () => {
  it('is nothing while something is missing', async ({ tools }) => {
    expect(questionKey(tools.store.getState())).toBeNull();
    await chooseQuery(tools, [picture('a')]);
    expect(questionKey(tools.store.getState())).not.toBeNull();
  });
});
