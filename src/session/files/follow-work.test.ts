import { expect } from 'vitest';
import { say } from '../../languages/say.ts';
import { it } from '../testing/studio-test.ts';
import { followWork } from './follow-work.ts';

it('tells of work that takes long, lets the visitor stop it, and ends its words', ({
  tools,
  studio,
}) => {
  let time = 0;
  const work = followWork({ ...tools, now: () => time }, (done, total) => `${done} of ${total}`);
  work.done(0, 9);
  expect(studio().notices).toEqual([]);
  time = 1500;
  work.done(4, 9);
  const [notice] = studio().notices;
  expect(notice && say(notice.text)).toBe('4 of 9');
  notice?.action?.run();
  expect(work.signal.aborted).toBe(true);
  work.end();
  expect(studio().notices).toEqual([]);
});

it('offers no stop where there is none', ({ tools, studio }) => {
  let time = 0;
  const work = followWork({ ...tools, now: () => time }, String, false);
  work.done(0);
  time = 1500;
  work.done(1);
  expect(studio().notices.map(({ action }) => action)).toEqual([undefined]);
});
