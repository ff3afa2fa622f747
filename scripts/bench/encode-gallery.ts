import type { Prng } from '../../src/kernel/prng.ts';
import { drawn } from '../../src/domain/evaluation/draw.ts';
import type { Gallery, GalleryConcept } from './episodes/episode.ts';
import type { GallerySource, SourceConcept, DecodedPicture } from './pictures/picture-source.ts';
import type { Subject } from './subject/subject.ts';

export interface Encoded {
  readonly gallery: Gallery;
  readonly pictures: number;
  /** Files that were not pictures, or damaged ones. */
  readonly skipped: number;
}

/**
 * Features of at most `each` pictures of every concept, drawn at random. `onPicture` is called with the number of
 * pictures so far.
 */
export async function encodeGallery(
  subject: Subject,
  source: GallerySource,
  each: number,
  prng: Prng,
  onPicture: (done: number, atMost: number) => void = () => undefined,
): Promise<Encoded> {
  const atMost = source.concepts
    .map(({ pictures }) => Math.min(each, pictures.length))
    .reduce((sum, count) => sum + count, 0);
  const concepts: GalleryConcept[] = [];
  let done = 0;
  let skipped = 0;
  for (const concept of source.concepts) {
    const features: Float32Array[] = [];
    const hands: string[] = [];
    for (const [read, hand] of inRandomOrder(concept, prng)) {
      if (features.length === each) break;
      const picture = await read();
      if (!picture.ok) {
        skipped++;
        continue;
      }
      features.push(await encodePicture(subject, picture.value));
      hands.push(hand);
      onPicture(++done, atMost);
    }
    if (features.length === 0) continue;
    const { name, rivals } = concept;
    concepts.push({ name, features, ...(concept.hands && { hands }), ...(rivals && { rivals }) });
  }
  return { gallery: { concepts }, pictures: done, skipped };
}

/** Features of one picture, scaled as the app scales it. */
export async function encodePicture(
  subject: Subject,
  { data, width, height }: DecodedPicture,
): Promise<Float32Array> {
  const [features] = await subject.encode([subject.scale(data, width, height)]);
  if (!features) throw new Error('the encoder gave nothing for a picture');
  return features;
}

/** Every picture with the hand that drew it. */
function inRandomOrder({ pictures, hands }: SourceConcept, prng: Prng) {
  const withHands = pictures.map((read, place) => [read, hands?.[place] ?? ''] as const);
  return drawn(withHands, pictures.length, prng);
}
