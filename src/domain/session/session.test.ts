import { describe, expect, it } from 'vitest';
import { assertNever } from '../../kernel/assert-never.ts';
import { conceptOf } from './episode.ts';
import { fail, succeed } from '../../kernel/outcome.ts';
import { conceptById, findDemonstration, isEmpty, newSession, picturesOf } from './session.ts';
import {
  concept,
  demonstration,
  episode,
  imageId,
  linkContext,
  session,
  supportSet,
} from '../testing/made.ts';

const table = session(
  concept('cactihog', [demonstration('one', 'a')]),
  concept('blicket', [demonstration('two', 'b', true)], { muted: true }),
);
const heldOut = { id: 'held', imageId: imageId('c'), source: 'held.png', truth: 'cactihog' };
const query = { imageId: imageId('d'), source: 'question.png' };

describe('a session', () => {
  it('begins with nothing asked, answering at once, and a bar at one half', () => {
    expect(newSession('monday', 'Monsters', [], 7)).toEqual({
      version: 1,
      id: 'monday',
      name: 'Monsters',
      concepts: [],
      query: null,
      testTray: [],
      threshold: 0.5,
      asksAtOnce: true,
      episodes: [],
      whatIfs: [],
      runs: [],
      changedAt: 7,
    });
  });

  it('finds its concepts and demonstrations by their ids', () => {
    expect(conceptById(table, 'blicket')?.name).toBe('blicket');
    expect(conceptById(table, 'gone')).toBeUndefined();
    expect(findDemonstration(table, 'two')?.concept.id).toBe('blicket');
    expect(findDemonstration(table, 'gone')).toBeUndefined();
  });

  it('mentions every picture that it could ever show again, muted and asked ones too', () => {
    const full = {
      ...table,
      query,
      testTray: [heldOut],
      episodes: [episode('e', linkContext(supportSet('9=dax'), 'e'))],
    };
    expect(picturesOf(full)).toEqual(
      new Set(['a', 'b', 'c', 'd', 'e', 'a0'].map((digits) => imageId(digits))),
    );
  });

  it('is empty until something is taught, held out or asked', () => {
    expect(isEmpty(session(concept('cactihog')))).toBe(true);
    expect(isEmpty(table)).toBe(false);
    expect(isEmpty({ ...session(), query })).toBe(false);
    expect(isEmpty({ ...session(), testTray: [heldOut] })).toBe(false);
  });
});

describe('an episode', () => {
  const asked = episode('e', linkContext(supportSet('1=cactihog')));

  it('knows what each label stood for', () => {
    expect(conceptOf(asked, 'cactihog').name).toBe('cactihog');
  });

  it('refuses a label that it never had: that is a bug', () => {
    expect(() => conceptOf(asked, 'dax')).toThrow('no concept for the label "dax"');
  });
});

describe('an outcome', () => {
  it('carries a value or a failure', () => {
    expect(succeed(1)).toEqual({ ok: true, value: 1 });
    expect(fail('no')).toEqual({ ok: false, failure: 'no' });
  });

  it('of a kind that nobody handles ends the program, naming the kind', () => {
    expect(() => assertNever({ kind: 'new' } as never)).toThrow('{"kind":"new"}');
  });
});
