import type { Episode } from '../../domain/session/episode.ts';
import type { Session } from '../../domain/session/session.ts';
import type { ImageId } from '../../kernel/image-id.ts';

/** The most addresses that are kept at hand for the browser's own command to print, because each holds memory. */
export const AT_HAND = 600;

/** Every picture that the sheet shows, each once, those of the question first. */
export function picturesOnSheet(
  { concepts, query }: Pick<Session, 'concepts' | 'query'>,
  episode: Episode | null,
): readonly ImageId[] {
  const shown = episode ? episode.linkContext.supportSet.map(({ imageId }) => imageId) : [];
  const taught = concepts.flatMap(({ demonstrations }) =>
    demonstrations.map(({ imageId }) => imageId),
  );
  return [...new Set([...(query ? [query.imageId] : []), ...taught, ...shown])];
}
