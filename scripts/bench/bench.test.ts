import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { individual } from '../../src/creatures/individual.ts';
import { createPrng } from '../../src/kernel/prng.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import { answerQuestion } from '../../workers/mini/answer-question.ts';
import { creatureKinds, firstHeldOutSeed } from './pictures/creature-kinds.ts';
import { creatureSource } from './pictures/creature-source.ts';
import { encodeGallery } from './encode-gallery.ts';
import { sampleEpisode, type Gallery } from './episodes/episode.ts';
import { evaluateGallery } from './evaluate-gallery.ts';
import { evaluateIsekai } from './evaluate-isekai.ts';
import { folderSource } from './pictures/folder-source.ts';
import { measureSeconds } from './time/measure-seconds.ts';
import { must } from './subject/subject.ts';
import { openSubject, type OpenedSubject } from './subject/open-subject.ts';
import { reportLines } from './report/report-lines.ts';

// The bench on the weights that ship, with a few creatures. These tests do not ask whether the model is good.

// They take seconds on an idle machine, and must pass on a busy one too.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const wanted = {
  ways: 2,
  shots: [1, 2],
  queries: 1,
  episodes: 2,
  each: 3,
  seed: 1,
  hands: false,
  absent: false,
  link: false,
  copies: 1,
};

let subject: OpenedSubject;
let gallery: Gallery;
let folder: string;

beforeAll(async () => {
  subject = await openSubject(fileURLToPath(new URL('../../public/models/mini', import.meta.url)));
  gallery = (await encodeGallery(subject, creatureSource('pair', 3, 3), 3, createPrng(1))).gallery;
  folder = await mkdtemp(join(tmpdir(), 'bench-'));
  for (const { name, species } of creatureKinds(firstHeldOutSeed, 2, 0)) {
    await mkdir(join(folder, name));
    for (const seed of [0, 1, 2]) {
      await writeFile(join(folder, name, `${seed}.svg`), individual(species, seed));
    }
  }
});

afterAll(async () => {
  await subject.release();
  await rm(folder, { recursive: true });
});

describe('a subject', () => {
  it('scores many queries at once as the app scores one at a time', async () => {
    const { labels, demonstrations, queries } = sampleEpisode(
      gallery,
      { ways: 3, shots: 2, queries: 1 },
      createPrng(3),
    );
    const linked = await subject.link(demonstrations);
    const scores = await linked.score(
      queries.map(({ features }) => features),
      labels,
    );
    const imageId = (place: number) => String(place).padStart(64, '0') as ImageId;
    for (const [query, { features }] of queries.entries()) {
      const shown = [...demonstrations.map((demonstration) => demonstration.features), features];
      const supportSet = demonstrations.map(({ label }, place) => ({
        demonstrationId: `d${place}`,
        imageId: imageId(place),
        label,
      }));
      const asked = { imageId: imageId(demonstrations.length), source: 'query' };
      const { full } = must(
        await answerQuestion(
          subject.model,
          new Map(shown.map((one, place) => [imageId(place), Float32Array.from(one)])),
          { supportSet, query: asked, labels },
        ),
      );
      for (const [way, score] of full.labels.entries()) {
        expect(Math.abs(score - (scores[query]?.labels[way] ?? NaN))).toBeLessThan(1e-4);
      }
      expect(Math.abs(full.none - (scores[query]?.none ?? NaN))).toBeLessThan(1e-4);
    }
  });

  it('writes a label with a probability equal to the score of that label', async () => {
    const { demonstrations } = sampleEpisode(
      gallery,
      { ways: 2, shots: 2, queries: 1 },
      createPrng(4),
    );
    const [shown] = demonstrations;
    if (!shown) throw new Error('nothing was shown');
    const linked = await subject.link([shown]);
    const [answer] = await linked.decode([shown.features]);
    const [score] = await linked.score([shown.features], [shown.label]);
    expect(answer).toMatchObject({ kind: 'label', text: shown.label });
    const spoken = answer?.kind === 'label' ? answer.logProbability : NaN;
    expect(Math.abs(spoken - (score?.labels[0] ?? NaN))).toBeLessThan(1e-4);
  });

  it('is timed', async () => {
    const { encodePicture, query, alone } = await measureSeconds(subject.model, [2]);
    expect(query.map(({ demonstrations }) => demonstrations)).toEqual([2]);
    expect(alone.map(({ demonstrations }) => demonstrations)).toEqual([2]);
    for (const seconds of [encodePicture, query[0]?.seconds, alone[0]?.seconds]) {
      expect(seconds).toBeGreaterThan(0);
    }
  });
});

describe('the bench on creatures', () => {
  it('gives figures for every method and number of shots', async () => {
    const source = creatureSource('hybrid', 2, 3);
    const report = must(await evaluateGallery(subject, source, [], { ...wanted, absent: true }));
    expect(report).toMatchObject({ ways: 2, queries: 2, chance: 0.5, pictures: 9, skipped: 0 });
    expect(report.results).toHaveLength(2 * 5);
    expect(report.absent?.map(({ shots }) => shots)).toEqual([1, 2]);
    for (const { accuracy, low, high } of report.results) {
      expect(low).toBeLessThanOrEqual(accuracy);
      expect(high).toBeGreaterThanOrEqual(accuracy);
    }
    const lines = reportLines(report).join('\n');
    expect(lines).toMatch(/shots per concept \(in all\) +1 \(2\) +2 \(4\)/);
    expect(lines).toContain('chance 50.0');
  });

  it('gives the same for the same seed, whatever else is asked', async () => {
    const source = creatureSource('pair', 2, 3);
    const both = must(await evaluateGallery(subject, source, [], wanted));
    const alone = must(await evaluateGallery(subject, source, [], { ...wanted, shots: [2] }));
    expect(alone.results).toEqual(both.results.filter(({ shots }) => shots === 2));
    expect(alone.calibration).toEqual(both.calibration.filter(({ shots }) => shots === 2));
  });

  it('says in a sentence what is missing from a source', async () => {
    const source = creatureSource('pair', 1, 3);
    expect(await evaluateGallery(subject, source, [], wanted)).toEqual({
      ok: false,
      failure: '2 concepts of at least 3 pictures are needed for these options; there are 1.',
    });
  });
});

describe('the bench on files', () => {
  it('reads a folder of folders, and counts files that are not pictures', async () => {
    const [first = ''] = creatureKinds(firstHeldOutSeed, 1, 0).map(({ name }) => name);
    await writeFile(join(folder, first, 'notes.txt'), 'two horns');
    const report = must(
      await evaluateGallery(subject, must(await folderSource(folder)), [], {
        ...wanted,
        each: 9,
        shots: [1],
      }),
    );
    expect(report).toMatchObject({ concepts: 2, pictures: 6, skipped: 1 });
  });

  it('reads an ISEKAI file, and leaves out records whose pictures are missing', async () => {
    const [cactihog, hedgehog] = creatureKinds(firstHeldOutSeed, 2, 0).map(({ name }) => name);
    const record = (query: string, name: string) =>
      JSON.stringify({
        image_name: query,
        positive_list: [`${cactihog}/0.svg`, `${cactihog}/1.svg`],
        negative_list: [`${hedgehog}/0.svg`, `${hedgehog}/1.svg`],
        positive_promt: 'cactihog',
        negative_promt: 'hedgehog',
        label_name: name,
      });
    const text = [
      record(`${cactihog}/2.svg`, 'cactihog'),
      record(`${hedgehog}/2.svg`, 'hedgehog'),
      record(`${hedgehog}/7.svg`, 'hedgehog'),
    ].join('\n');
    const file = { name: 'ISEKAI-10.json', text, directory: folder };
    const report = must(await evaluateIsekai(subject, file, { ...wanted, episodes: 3 }));
    expect(report).toMatchObject({ episodes: 2, pictures: 6, skipped: 1, queries: 1 });
    expect(report.source).toBe('ISEKAI-10.json, 1 of 3 records left out');
    expect(reportLines(report).join('\n')).toMatch(/OpenFlamingo +46\.0 +44\.0/);
  });

  it('says what is wrong with an ISEKAI file', async () => {
    const file = { name: 'zoo/a.json', text: '{}', directory: folder };
    expect(await evaluateIsekai(subject, file, wanted)).toEqual({
      ok: false,
      failure: 'a.json is no list of the paper: {"code":"another-list"}.',
    });
  });
});
