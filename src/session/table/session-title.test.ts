import { expect, it } from 'vitest';
import { say } from '../../languages/say.ts';
import { sessionTitle, sessionTitleForGood } from './session-title.ts';

it('is the name that the visitor gave, whatever it is', () => {
  for (const name of ['Sessions', 'Session A', 'my Session', 'Monsters'])
    expect(sessionTitle(name)).toBe(name);
});

it('is a message where nobody gave a name, so that it follows the language', () => {
  expect(sessionTitle('Session')).toMatchObject({ message: 'Session' });
  expect(sessionTitle('Session 2')).toMatchObject({ message: 'Session {number}' });
  expect(say(sessionTitle('Session 2'))).toMatch(/^Session .?2.?$/);
  expect(sessionTitleForGood('Session 12')).toBe('Session 12');
});
