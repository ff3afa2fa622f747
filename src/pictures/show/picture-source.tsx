import { createContext, useMemo, type ReactNode } from 'react';
import { createNearViewport, type NearViewport } from './near-viewport.ts';
import { createPictureUrls, type PictureSource, type PictureUrls } from './picture-urls.ts';

export type { PictureSource } from './picture-urls.ts';

export const PictureUrlsContext = createContext<PictureUrls | null>(null);
export const NearViewContext = createContext<NearViewport | null>(null);

/**
 * Gives every `useNearPicture` below it one source of pictures, one set of shared object URLs, and one observer of what
 * is near the view.
 */
export function PictureSourceProvider(props: {
  readonly source: PictureSource;
  readonly children: ReactNode;
}) {
  const urls = useMemo(() => createPictureUrls(props.source), [props.source]);
  const nearView = useMemo(() => createNearViewport(), []);
  return (
    <PictureUrlsContext value={urls}>
      <NearViewContext value={nearView}>{props.children}</NearViewContext>
    </PictureUrlsContext>
  );
}
