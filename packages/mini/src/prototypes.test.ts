import { afterAll, beforeAll, expect, it } from 'vitest';
import { supportSetOf } from '../../../src/domain/lcl/support-set.ts';
import { taughtIn } from '../../../src/domain/lcl/link-context.ts';
import { concept, demonstration, imageId, session } from '../../../src/domain/testing/made.ts';
import { prototypesOf } from '../../../src/files/export/write-prototypes.ts';
import { openSubject, type OpenedSubject } from '../../../scripts/bench/subject/open-subject.ts';
import { scoreBatch } from '../../../workers/mini/score-batch.ts';
import { answerFirst } from '../../../workers/mini/answer-question.ts';
import { centroidOf } from '../../../workers/mini/centroid-of.ts';
import { decodeQuestion } from './decode-question.ts';
import { createMini } from './create-mini.ts';
import { readPrototypes } from './prototypes.ts';

const HASH = 'a'.repeat(64);
const taught = session(
  concept('blicket', [demonstration('1', 'a1'), demonstration('2', 'c3')]),
  concept('zorbel', [demonstration('3', 'b2'), demonstration('4', 'd4', true)]),
);
const query = imageId('ee');
let subject: OpenedSubject;

beforeAll(async () => {
  subject = await openSubject('public/models/mini');
}, 60_000);
afterAll(() => subject.release());

/** Pictures of one colour each, seen by the model that ships. */
async function seen() {
  const ids = ['a1', 'c3', 'b2', 'd4', 'ee'].map(imageId);
  const pixels = ids.map((_, at) =>
    subject.scale(
      Uint8Array.from({ length: 4 * 64 * 64 }, (_value, place) => (place * (at + 3)) % 251),
      64,
      64,
    ),
  );
  const features = await subject.encode(pixels);
  return new Map(ids.map((id, at) => [id, Float32Array.from(features[at] ?? [])]));
}

it('gives the answers of the page, from the file alone', async () => {
  const featuresOf = await seen();
  const supportSet = supportSetOf(taught.concepts);
  const linkContext = { ...taughtIn(supportSet), query: { imageId: query, source: '' } };
  const onPage = await answerFirst(subject.model, featuresOf, linkContext);
  const centroid = centroidOf(featuresOf, linkContext);
  if (!onPage.ok || !centroid.ok) throw new Error('the page gave no answer');

  const text = prototypesOf(taught, featuresOf, { name: 'mini', manifestSha256: HASH });
  const read = readPrototypes(text);
  if (!read.ok) throw new Error(read.failure);
  const mini = libraryOn(subject);
  const shown = read.value.demonstrations(mini);
  if (!shown.ok) throw new Error(shown.failure.detail);
  const question = {
    demonstrations: shown.value,
    picture: mini.recall(featuresOf.get(query) ?? []),
  };
  const answer = await mini.answer(question, { threshold: read.value.threshold });
  const likeness = await mini.centroid(question);
  if (!answer.ok || !likeness.ok) throw new Error('the package gave no answer');

  expect(answer.value.labels).toEqual(linkContext.labels);
  for (const [place, score] of onPage.value.full.labels.entries())
    expect(Math.abs((answer.value.scores.labels[place] ?? NaN) - score)).toBeLessThan(1e-6);
  expect(Math.abs(answer.value.scores.none - onPage.value.full.none)).toBeLessThan(1e-6);
  expect(answer.value.evidence).toHaveLength(3);
  for (const { label, cosine } of likeness.value) {
    const expected = centroid.value.labels[linkContext.labels.indexOf(label)] ?? NaN;
    expect(Math.abs(cosine - expected)).toBeLessThan(1e-6);
  }
}, 60_000);

it('refuses the features of other weights', () => {
  const text = prototypesOf(taught, new Map(), { name: 'mini', manifestSha256: HASH });
  expect(readPrototypes('{}')).toEqual({ ok: false, failure: 'it is not a file of prototypes' });
  const empty = readPrototypes(text.replace('"featureSize":0', '"featureSize":256'));
  if (!empty.ok) throw new Error(empty.failure);
  const mini = { manifestSha256: 'b'.repeat(64), recall: () => ({}) as never };
  expect(empty.value.demonstrations(mini)).toMatchObject({ failure: { code: 'other-model' } });
});

it('refuses the features of another encoder, also where the weights are the same', () => {
  const encoder = 'dinov2-small (fp32)';
  const model = { name: 'mini', manifestSha256: HASH, encoder };
  const read = readPrototypes(
    prototypesOf(taught, new Map(), model).replace('"featureSize":0', '"featureSize":384'),
  );
  if (!read.ok) throw new Error(read.failure);
  expect(read.value.encoder).toBe(encoder);
  const mini = { manifestSha256: HASH, recall: () => ({}) as never };
  expect(read.value.demonstrations(mini)).toMatchObject({
    failure: { code: 'other-model', detail: expect.stringContaining(encoder) },
  });
});

/** The package's face on the graphs of the bench. */
function libraryOn({ model }: OpenedSubject) {
  const kept = new Map<ReturnType<typeof imageId>, Float32Array<ArrayBuffer>>();
  const notHere = () => Promise.reject(new Error('not called here'));
  return createMini({
    engine: {
      open: notHere,
      see: notHere,
      explain: notHere,
      scoreFrame: notHere,
      centroidOfFrame: notHere,
      features: notHere,
      ...decodeQuestion(notHere, notHere),
      unseen: (ids) => Promise.resolve(ids.filter((id) => !kept.has(id))),
      recall: (id, features) => {
        kept.set(id, features);
        return Promise.resolve({ ok: true, value: null });
      },
      answer: (asked) => answerFirst(model, kept, asked),
      scoreBatch: (batch) => scoreBatch(model, kept, batch),
      centroid: (asked) => Promise.resolve(centroidOf(kept, asked)),
    },
    ready: {
      device: 'wasm',
      runtime: 'wasm',
      modelName: 'mini',
      manifestSha256: HASH,
      fellBackBecause: null,
    },
    bitmapOf: notHere,
    lost: new Promise(() => undefined),
    close: () => undefined,
  });
}
