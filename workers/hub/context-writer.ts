import type { SupportSet } from '../../src/domain/lcl/support-set.ts';
import { writeContext, type Pictures, type WrittenContext, type Writer } from './segments.ts';

/**
 * Writes link contexts, and caches the last few. Filling a template takes longer than running a small model, and the same
 * support set is asked about again and again. Throws if one of the pictures has not been seen yet.
 */
export function createContextWriter(
  writer: Writer,
  pictures: Pictures,
): (supportSet: SupportSet) => WrittenContext {
  const written = new Map<string, WrittenContext>();
  return (supportSet) => {
    const key = JSON.stringify(supportSet.map(({ imageId, label }) => [imageId, label]));
    const context = written.get(key) ?? writeContext(writer, pictures, supportSet);
    written.delete(key);
    written.set(key, context);
    const [oldest] = written.keys();
    if (written.size > REMEMBERED && oldest !== undefined) written.delete(oldest);
    return context;
  };
}

const REMEMBERED = 4;
