import { createPrng, mixSeeds, type Prng } from '../../src/kernel/prng.ts';
import { fail, succeed, type Outcome } from '../../src/kernel/outcome.ts';
import { measureAbsent } from './accuracy/absent-concepts.ts';
import { chooseHands, handChoices } from './episodes/choose-hands.ts';
import { encodeGallery } from './encode-gallery.ts';
import {
  sampleEpisode,
  type EpisodeShape,
  type Gallery,
  type Sampled,
} from './episodes/episode.ts';
import { PICTURES_NEEDED, runLinkTests, type LinkFigures } from './link/link-tests.ts';
import { measureAccuracy, type AccuracyFigures } from './accuracy/measure-accuracy.ts';
import type { QuotedFigures } from '../../src/domain/evaluation/paper-figures.ts';
import type { GallerySource } from './pictures/picture-source.ts';
import { quotedRows, rowsOf, type Report } from './report/report.ts';
import type { Options } from './read-options.ts';
import { shortageOf } from './episodes/shortage.ts';
import type { Subject } from './subject/subject.ts';

/** Reports the progress of a part. */
export type Say = (what: string) => (done: number, all: number) => void;

export type Wanted = Pick<
  Options,
  | 'ways'
  | 'shots'
  | 'queries'
  | 'episodes'
  | 'each'
  | 'seed'
  | 'hands'
  | 'absent'
  | 'link'
  | 'copies'
>;

/** Random streams that must not overlap. */
const STREAM = { pictures: 1, episodes: 2, absent: 3 } as const;

/**
 * Encodes the pictures of a source and measures the subject on episodes drawn from them. Fails with a sentence if there
 * are not enough pictures.
 */
export async function evaluateGallery(
  subject: Subject,
  source: GallerySource,
  quoted: readonly QuotedFigures[],
  wanted: Wanted,
  say: Say = () => () => undefined,
): Promise<Outcome<Report, string>> {
  const { ways, shots, queries, episodes, each, seed } = wanted;
  const largest = largestShape(wanted);
  // This is checked before minutes are spent on encoding. It is checked again when it is known which files were pictures.
  const counted = source.concepts.map(({ pictures, ...concept }) => ({
    ...concept,
    features: { length: Math.min(each, pictures.length) },
  }));
  const tooFew = shortageOf(counted, largest);
  if (tooFew !== null) return fail(tooFew);
  const prng = createPrng(mixSeeds(seed, STREAM.pictures));
  const encoded = await encodeGallery(subject, source, each, prng, say('pictures'));
  const { gallery, pictures, skipped } = encoded;
  const fewer = shortageOf(gallery.concepts, largest);
  if (fewer !== null) return fail(fewer);
  const common = withPictures(gallery, Math.max(...shots) + queries);
  const sampler = samplerOf(common, wanted);
  if (!sampler.ok) return sampler;

  const measured: AccuracyFigures[] = [];
  const absent: NonNullable<Report['absent']>[number][] = [];
  for (const perConcept of shots) {
    const shape = { ways, shots: perConcept, queries };
    const sampleFrom = (stream: number) => (of: EpisodeShape, episode: number) =>
      sampler.value(of, episode, createPrng(mixSeeds(seed, stream, perConcept, episode)));
    const drawnEpisodes = drawEpisodes(shape, episodes, sampleFrom(STREAM.episodes));
    const said = say(`episodes, ${perConcept} per concept`);
    measured.push(
      await measureAccuracy(subject, perConcept, drawnEpisodes, (done) => said(done, episodes)),
    );
    if (!wanted.absent) continue;
    const unsure = say(`not taught, ${perConcept} per concept`);
    const sample = sampleFrom(STREAM.absent);
    const figures = await measureAbsent(subject, shape, episodes, sample, unsure);
    absent.push({ shots: perConcept, ...figures });
  }
  return succeed({
    source: source.name,
    weights: subject.weights,
    concepts: common.concepts.length,
    ...{ ways, queries: queries * ways, episodes, seed, chance: 1 / ways, pictures, skipped },
    ...rowsOf(measured),
    quoted: quotedRows(quoted, ways, shots),
    ...(wanted.absent && { absent }),
    ...(wanted.link && { link: await measureLink(subject, gallery, wanted, say) }),
  });
}

/** An episode that needs at least as much of the source as any other. */
function largestShape({ ways, shots, queries, absent, link }: Wanted): EpisodeShape {
  const most = Math.max(...shots);
  return {
    // A concept that is not taught is one more.
    ways: Math.max(ways + Number(absent), link ? 2 : 1),
    shots: link ? Math.max(most, PICTURES_NEEDED - queries) : most,
    queries,
  };
}

/**
 * The concepts that every number of shots can draw from. With other concepts for each number, a curve would compare
 * concepts.
 */
function withPictures({ concepts }: Gallery, pictures: number): Gallery {
  return { concepts: concepts.filter(({ features }) => features.length >= pictures) };
}

function measureLink(
  subject: Subject,
  gallery: Gallery,
  { episodes, seed, copies }: Wanted,
  say: Say,
): Promise<LinkFigures> {
  return runLinkTests(subject, gallery, {
    episodes,
    seed,
    copiedLabels: copies,
    onTest: (name) => say(`link test ${name}`)(1, 1),
  });
}

type Sampler = (shape: EpisodeShape, episode: number, prng: Prng) => Sampled;

/**
 * Decides how episodes are drawn. With hands, every number of shots uses the hands that have enough pictures for the
 * largest one. With other hands for each number, a curve would compare hands. Fails with a sentence if there are no such
 * hands.
 */
function samplerOf(gallery: Gallery, wanted: Wanted): Outcome<Sampler, string> {
  if (!wanted.hands) {
    return succeed((shape, _, prng) => sampleEpisode(gallery, shape, prng));
  }
  const { ways, shots, queries, absent } = wanted;
  const most = { ways: ways + Number(absent), shots: Math.max(...shots), queries };
  const choices = handChoices(gallery.concepts, most);
  if (choices.one.length + choices.two.length === 0) {
    return fail(
      `No hand has drawn ${most.shots + queries} pictures of ${most.ways} concepts that may meet, and no two share them.`,
    );
  }
  return succeed((shape, episode, prng) =>
    sampleEpisode(gallery, shape, prng, chooseHands(choices, episode, prng)),
  );
}

function* drawEpisodes(
  shape: EpisodeShape,
  episodes: number,
  sample: (shape: EpisodeShape, episode: number) => Sampled,
): Generator<Sampled> {
  for (let episode = 0; episode < episodes; episode++) yield sample(shape, episode);
}
