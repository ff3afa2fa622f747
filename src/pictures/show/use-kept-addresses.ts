import { useContext, useEffect } from 'react';
import type { ImageId } from '../../kernel/image-id.ts';
import { PictureUrlsContext } from './picture-source.tsx';

/** How many addresses are fetched at a time, and how long it waits between (milliseconds). The page must stay quick. */
const AT_A_TIME = 16;
const PAUSE = 60;

/** Keeps the addresses of these pictures at hand, so that all of them can be drawn at once. `imageIds` must be stable. */
export function useKeptAddresses(imageIds: readonly ImageId[]): void {
  const urls = useContext(PictureUrlsContext);
  useEffect(() => {
    if (!urls) return undefined;
    const leave: (() => void)[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = () => {
      for (const imageId of imageIds.slice(leave.length, leave.length + AT_A_TIME))
        leave.push(urls.hold(imageId, () => undefined));
      if (leave.length < imageIds.length) timer = setTimeout(next, PAUSE);
    };
    timer = setTimeout(next, PAUSE);
    return () => {
      clearTimeout(timer);
      for (const end of leave) end();
    };
  }, [urls, imageIds]);
}
