import { useEffect, useRef } from 'react';
import { GLIMPSE_SIDE, type Glimpse } from '../../../domain/evaluation/near-twin.ts';
import type { ImageId } from '../../../kernel/image-id.ts';
import { glimpseOf } from '../../../pictures/show/glimpse-of.ts';
import { refuseNearTwins, type GlimpseOf } from '../../../session/lab/twins.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';

/**
 * Looks at the pictures that come to the tray while the page is open. Those that are nearly the same as a demonstration
 * leave it again. What lay there before stays, because the visitor has seen it there. A picture is looked at once, so
 * that one that the visitor puts back stays.
 */
export function useNearTwins(): void {
  const tools = useTools();
  const tray = useStudio(({ session }) => session.testTray);
  const sessionId = useStudio(({ session }) => session.id);
  const isComing = useStudio(({ drops }) => drops.length > 0);
  const looked = useRef({ sessionId, pictures: new Set(tray.map(({ imageId }) => imageId)) });
  const glimpses = useRef(new Map<ImageId, Promise<Glimpse | null>>());
  useEffect(() => {
    if (looked.current.sessionId !== sessionId)
      looked.current = { sessionId, pictures: new Set(tray.map(({ imageId }) => imageId)) };
    if (isComing) return;
    const { pictures } = looked.current;
    const fresh = tray.filter(({ imageId }) => !pictures.has(imageId));
    if (fresh.length === 0) return;
    for (const { imageId } of fresh) pictures.add(imageId);
    const kept: GlimpseOf = (imageId) => {
      const known = glimpses.current.get(imageId);
      if (known) return known;
      const glimpse = glimpseOf(tools.images, imageId, GLIMPSE_SIDE);
      glimpses.current.set(imageId, glimpse);
      return glimpse;
    };
    void refuseNearTwins(tools, fresh, kept);
  }, [tools, tray, sessionId, isComing]);
}
