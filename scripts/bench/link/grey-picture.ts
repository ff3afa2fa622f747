import type { Subject } from '../subject/subject.ts';

/** Features of a picture with nothing on it: whatever a model answers about it, it has from elsewhere. */
export async function greyFeatures(subject: Subject): Promise<Float32Array> {
  const [features] = await subject.encode([
    new Float32Array(3 * subject.pictureSize ** 2).fill(0.5),
  ]);
  if (!features) throw new Error('the grey picture has no features');
  return features;
}
