import { createContext, useMemo, type ReactNode } from 'react';
import { createPictureUrls, type PictureSource, type PictureUrls } from './picture-urls.ts';

export type { PictureSource } from './picture-urls.ts';

export const PictureUrlsContext = createContext<PictureUrls | null>(null);

/** Gives every `usePicture` below it one source of pictures and one set of shared object URLs. */
export function PictureSourceProvider(props: {
  readonly source: PictureSource;
  readonly children: ReactNode;
}) {
  const urls = useMemo(() => createPictureUrls(props.source), [props.source]);
  return <PictureUrlsContext value={urls}>{props.children}</PictureUrlsContext>;
}
