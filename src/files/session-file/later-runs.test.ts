import { expect, it } from 'vitest';
import { LATER_LENGTH } from '../../domain/session/later-runs.ts';
import { parseSession } from '../../domain/session/parse-session.ts';
import { picturesOf } from '../../domain/session/session.ts';
import { imageId, session, runRecord } from '../../domain/testing/made.ts';
import { parseImageId } from '../../kernel/image-id.ts';
import { describeSession } from './describe-session.ts';
import { filesOf, understandSession } from './understand-session.ts';

const later = {
  ...runRecord(),
  id: 'later',
  version: 9,
  kind: 'dream',
  answers: [{ heldOutId: 'one', file: `images/${imageId('d')}.webp`, mood: 'calm' }],
  clouds: [3, 1],
};
const idOf = (file: string) => parseImageId(/[0-9a-f]{64}/.exec(file)?.[0]) ?? undefined;
const described = (runs: readonly unknown[]) => ({
  ...describeSession(session(), (id) => `images/${id}.webp`, new Date(0)),
  runs,
});

it('keeps runs of a newer version as they came, with their pictures, through file and archive', () => {
  const opened = understandSession(described([later, { ...later, id: 'two' }]), idOf, idOf);
  if (!opened.ok) throw new Error(opened.failure);
  expect(opened.value).toMatchObject({ dropped: 0, session: { runs: [] } });
  expect(picturesOf(opened.value.session)).toContain(imageId('d'));

  const restored = parseSession(JSON.parse(JSON.stringify(opened.value.session)));
  if (!restored.ok) throw new Error(restored.failure);
  expect(restored.value.dropped).toBe(0);
  const again = describeSession(restored.value.session, (id) => `images/${id}.webp`, new Date(0));
  expect(again.runs).toEqual([later, { ...later, id: 'two' }]);
  expect(filesOf(again)).toEqual([`images/${imageId('d')}.webp`]);
});

it('leaves out and counts what does not fit, the oldest first', () => {
  const large = { ...later, clouds: 'x'.repeat(LATER_LENGTH * 0.6) };
  const opened = understandSession(described([large, { ...large, id: 'two' }]), idOf, idOf);
  expect(opened.ok && opened.value.dropped).toBe(1);
  expect(opened.ok && opened.value.session.laterRuns?.map(({ id }) => id)).toEqual(['two']);
});

it('bounds the runs of this version too, as the lab does', () => {
  const runs = Array.from({ length: 60 }, (_, n) => ({
    ...runRecord({ id: `run ${n}` }),
    kind: 'test',
    answers: [],
  }));
  const opened = understandSession(described(runs), idOf, idOf);
  expect(opened.ok && opened.value.session.runs).toHaveLength(40);
});

it('counts a damaged run of this version as before', () => {
  const opened = understandSession(described([{ ...later, version: 1, kind: 'test' }]), idOf, idOf);
  expect(opened.ok && opened.value).toMatchObject({ dropped: 1 });
  expect(opened.ok && opened.value.session.laterRuns).toBeUndefined();
});
