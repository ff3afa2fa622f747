import { createPrng, mixSeeds } from '../../src/creatures/prng.ts';
import { fail, succeed, type Outcome } from '../../src/domain/outcome.ts';
import { measureAbsent } from './absent-concepts.ts';
import { encodeGallery } from './encode-gallery.ts';
import { sampleEpisode, type EpisodeShape, type Gallery, type Sampled } from './episode.ts';
import { PICTURES_NEEDED, runLinkTests, type LinkFigures } from './link/link-tests.ts';
import { measureAccuracy, type AccuracyFigures } from './measure-accuracy.ts';
import type { QuotedFigures } from './paper-figures.ts';
import type { PictureSource } from './picture-source.ts';
import { quotedRows, rowsOf, type Report } from './report.ts';
import type { Options } from './read-options.ts';
import { shortageOf } from './shortage.ts';
import type { Subject } from './subject.ts';

/** Says how far a part has come. */
export type Say = (what: string) => (done: number, all: number) => void;

export type Wanted = Pick<
  Options,
  'ways' | 'shots' | 'queries' | 'episodes' | 'each' | 'seed' | 'absent' | 'link' | 'copies'
>;

/** Streams of chance that must not meet. */
const STREAM = { pictures: 1, episodes: 2, absent: 3 } as const;

/**
 * Encodes the pictures of a source and measures the subject on episodes drawn from them. Fails with a sentence if they do
 * not suffice.
 */
export async function evaluateGallery(
  subject: Subject,
  source: PictureSource,
  quoted: readonly QuotedFigures[],
  wanted: Wanted,
  say: Say = () => () => undefined,
): Promise<Outcome<Report, string>> {
  const { ways, shots, queries, episodes, each, seed } = wanted;
  const largest = largestShape(wanted);
  // Before minutes are spent on encoding, and again once it is known which files were pictures.
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

  const measured: AccuracyFigures[] = [];
  const absent: NonNullable<Report['absent']>[number][] = [];
  for (const perConcept of shots) {
    const shape = { ways, shots: perConcept, queries };
    const prngOf = (stream: number) => (episode: number) =>
      createPrng(mixSeeds(seed, stream, perConcept, episode));
    const drawnEpisodes = drawEpisodes(common, shape, episodes, prngOf(STREAM.episodes));
    const said = say(`episodes, ${perConcept} per concept`);
    measured.push(
      await measureAccuracy(subject, perConcept, drawnEpisodes, (done) => said(done, episodes)),
    );
    if (!wanted.absent) continue;
    const unsure = say(`not taught, ${perConcept} per concept`);
    const streams = prngOf(STREAM.absent);
    const figures = await measureAbsent(subject, common, shape, episodes, streams, unsure);
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

/** An episode that wants at least as much of the source as any other will. */
function largestShape({ ways, shots, queries, absent, link }: Wanted): EpisodeShape {
  const most = Math.max(...shots);
  return {
    // A concept that is not taught is one more.
    ways: Math.max(ways + Number(absent), link ? 2 : 1),
    shots: link ? Math.max(most, PICTURES_NEEDED - queries) : most,
    queries,
  };
}

/** The concepts that every number of shots can draw from: with others for each, a curve would compare concepts. */
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

function* drawEpisodes(
  gallery: Gallery,
  shape: EpisodeShape,
  episodes: number,
  prngOf: (episode: number) => ReturnType<typeof createPrng>,
): Generator<Sampled> {
  for (let episode = 0; episode < episodes; episode++) {
    yield sampleEpisode(gallery, shape, prngOf(episode));
  }
}
