import { describe, expect, vi } from 'vitest';
import { UNNAMED } from '../../domain/session/untouched.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { blankSession } from '../table/blank-session.ts';
import { saveToFile } from '../files/save-session-file.ts';
import { herbs } from '../testing/session-files.ts';
import { it as base } from '../testing/studio-test.ts';
import { picture, toolsForTests } from '../testing/tools-for-tests.ts';
import { say } from '../../languages/say.ts';
import { openHandOut } from './open-hand-out.ts';

const page = new URL('http://school.example/studio/');
const it = base
  .extend('file', async () => {
    const others = await herbs();
    await saveToFile(others);
    return others.saved[0] ?? new File([], 'none');
  })
  .extend('tools', ({ file }) => {
    const tools = toolsForTests(blankSession(UNNAMED, 0));
    tools.samples.set('http://school.example/studio/Herbs.lcl', file);
    return tools;
  });
const follow = vi.fn();
const open = (tools: ReturnType<typeof toolsForTests>, asked: string) =>
  openHandOut(tools, asked, page, follow);

describe('a hand-out', () => {
  it('comes at once to an empty table', async ({ tools, table }) => {
    await open(tools, 'Herbs.lcl');
    expect(table().name).toBe('Herbs');
  });

  it('asks before it takes the place of work, which stays kept', async ({
    tools,
    table,
    studio,
  }) => {
    const [concept] = table().concepts;
    await demonstrate(tools, [picture('mine')], concept?.id ?? null);
    const mine = table();
    await open(tools, 'Herbs.lcl');
    expect(table()).toBe(mine);
    const [question] = studio().notices;
    expect(question && say(question.text)).toBe(
      'Open “Herbs.lcl”, as the link asks? “Session” stays kept.',
    );
    question?.action?.run();
    await expect.poll(() => table().name).toBe('Herbs');
    await expect.poll(() => studio().sessions.map(({ name }) => name)).toContain('Session');
  });

  it('is refused from elsewhere, without a request', async ({ tools, table, said }) => {
    const before = table();
    const fetchHandOut = vi.fn(tools.fetchHandOut);
    await open({ ...tools, fetchHandOut }, 'https://elsewhere.example/Herbs.lcl');
    expect(fetchHandOut).not.toHaveBeenCalled();
    expect(table()).toBe(before);
    expect(said().at(-1)).toMatch(/another website/);
  });

  it('says what is wrong with a file that is not there, or is none', async ({ tools, said }) => {
    await open(tools, 'Gone.lcl');
    expect(said().at(-1)).toMatch(/^There is no “Gone.lcl”/);
    tools.samples.set('http://school.example/studio/page.txt', new Blob(['<!doctype html>']));
    await open(tools, 'page.txt');
    expect(said().at(-1)).toMatch(/“page.txt” is no session file/);
  });

  it('may be something that this page can do', async ({ tools }) => {
    await open(tools, '?draw=stranger.4.9.18');
    expect(String(follow.mock.calls[0]?.[0])).toBe(
      'http://school.example/studio/?draw=stranger.4.9.18',
    );
  });
});
