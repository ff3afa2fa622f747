import { describe, expect, it } from 'vitest';
import { parseSession } from './parse-session.ts';
import { SESSION_VERSION, type Session } from './session.ts';
import {
  concept,
  demonstration,
  episode,
  imageId,
  linkContext,
  session,
  supportSet,
} from '../testing/made.ts';
import { seeded } from '../testing/seeded.ts';

const full: Session = {
  ...session(
    concept('cactihog', [demonstration('one', 'a'), demonstration('two', 'b', true)]),
    concept('blicket', [], { marker: 3, muted: true }),
  ),
  query: { imageId: imageId('d'), source: 'question.png' },
  testTray: [{ id: 'held', imageId: imageId('c'), source: 'held.png', truth: 'blicket' }],
  threshold: 0.8,
  asksAtOnce: false,
  episodes: [episode('e', linkContext(supportSet('1=cactihog', '2=blicket')))],
  changedAt: 12,
};

describe('a stored session', () => {
  it('comes back as it was', () => {
    expect(parseSession(structuredClone(full))).toEqual({
      ok: true,
      value: { session: full, dropped: 0 },
    });
  });

  it('is refused where it is none, or newer than this page', () => {
    for (const stranger of [undefined, null, 'text', [], {}, { version: 1 }, { id: 'x' }])
      expect(parseSession(stranger)).toEqual({ ok: false, failure: 'not-a-session' });
    expect(parseSession({ ...full, version: SESSION_VERSION + 1 })).toEqual({
      ok: false,
      failure: 'newer-version',
    });
  });

  it('loses the parts that cannot be read, and says how many', () => {
    const damaged = {
      ...full,
      concepts: [
        { ...full.concepts[0], demonstrations: [{ id: 'one' }, demonstration('two', 'b')] },
      ],
      query: { imageId: 'not a hash' },
      testTray: [null, ...full.testTray],
      episodes: [{ id: 'half' }],
    };
    const parsed = parseSession(damaged);
    expect(parsed.ok && parsed.value.dropped).toBe(4);
    expect(parsed.ok && parsed.value.session).toEqual({
      ...full,
      concepts: [{ ...full.concepts[0], demonstrations: [demonstration('two', 'b')] }],
      query: null,
      episodes: [],
    });
  });

  it.each(['concepts', 'testTray', 'episodes'])('says so where its %s are no list', (part) => {
    const parsed = parseSession({ ...full, [part]: 'garbage' });
    expect(parsed.ok && parsed.value.dropped).toBe(1);
  });

  it('loses a concept that has no name', () => {
    const parsed = parseSession({
      ...full,
      concepts: [concept('dax'), concept('', [], { id: '3' })],
    });
    expect(parsed.ok && parsed.value.dropped).toBe(1);
    expect(parsed.ok && parsed.value.session.concepts.map(({ name }) => name)).toEqual(['dax']);
  });

  it('keeps a concept whose name looks like another, under a number that the test tray follows', () => {
    const [first] = full.testTray;
    const truths = ['dax', 'd\u00adax', 'dаx', '\u3164'];
    const parsed = parseSession({
      ...full,
      concepts: truths.map((name, place) => concept(name, [], { id: String(place) })),
      testTray: truths.map((truth, place) => ({ ...first, id: String(place), truth })),
    });
    const names = ['dax', 'dax 2', 'dаx 3', 'unnamed'];
    expect(parsed.ok && parsed.value.dropped).toBe(0);
    expect(parsed.ok && parsed.value.session.concepts.map(({ name }) => name)).toEqual(names);
    expect(parsed.ok && parsed.value.session.testTray.map(({ truth }) => truth)).toEqual(names);
  });

  it('loses what shares its id with an earlier part, for acts name parts by their ids', () => {
    const [first] = full.concepts;
    const parsed = parseSession({
      ...full,
      concepts: [
        first,
        concept('dax', [demonstration('one', 'e')], { id: 'other' }),
        concept('wug', [], { id: 'cactihog' }),
      ],
      testTray: [...full.testTray, ...full.testTray],
      episodes: [...full.episodes, ...full.episodes],
    });
    expect(parsed.ok && parsed.value.dropped).toBe(4);
    const ids = parsed.ok && parsed.value.session.concepts.map(({ id }) => id);
    expect(ids).toEqual(['cactihog', 'other']);
  });

  it('is given what it lacks: a name, a marker, a bar between 0 and 1', () => {
    const parsed = parseSession({
      ...full,
      name: '',
      threshold: 7,
      changedAt: null,
      concepts: [concept('dax'), { id: 'x', name: 'wug', marker: 99, demonstrations: [] }],
    });
    expect(parsed.ok && parsed.value.session).toMatchObject({
      name: 'Session',
      threshold: 1,
      changedAt: 0,
      concepts: [{ marker: 0 }, { name: 'wug', marker: 1, muted: false }],
    });
  });

  it('never makes the reader throw, whatever was done to it', () => {
    const chance = seeded(5);
    const junk = [null, undefined, 3, 'text', [], {}, NaN, [[null]], true];
    for (let round = 0; round < 400; round++) {
      const record = structuredClone(full) as unknown as Record<string, unknown>;
      damage(record, () => chance.share(), junk);
      const parsed = parseSession(record);
      if (!parsed.ok) continue;
      const again = parseSession(structuredClone(parsed.value.session));
      expect(again).toEqual({ ok: true, value: { session: parsed.value.session, dropped: 0 } });
    }
  });
});

/** Replaces about one value in twelve, at every depth. */
function damage(value: object, share: () => number, junk: readonly unknown[]): void {
  const fields = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(fields)) {
    if (share() < 0.08) fields[key] = junk[Math.floor(share() * junk.length)];
    else if (typeof inner === 'object' && inner !== null) damage(inner, share, junk);
  }
}
